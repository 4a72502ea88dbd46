"""The words of our documents in the languages of the people who read them.

A packing slip is in its receiver's language, which need not be the packer's, so these catalogues
stand apart from the window's.
"""

from datetime import date

from station.domain.units import kg_text

_LANGUAGES = ("en", "fr", "de", "es", "it", "nl")
DEFAULT_LANGUAGE = "en"

# Each row: the key, then the words in the order of _LANGUAGES.
_TABLE: tuple[tuple[str, ...], ...] = (
    ("packing_slip", "Packing slip", "Bon de livraison", "Lieferschein", "Albarán",
     "Documento di trasporto", "Pakbon"),
    ("order", "Order", "Commande", "Bestellung", "Pedido", "Ordine", "Bestelling"),
    ("ordered_on", "Ordered on", "Commandé le", "Bestellt am", "Fecha del pedido",
     "Ordinato il", "Besteld op"),
    ("from", "From", "Expéditeur", "Absender", "Remitente", "Mittente", "Afzender"),
    ("to", "Ship to", "Destinataire", "Empfänger", "Destinatario", "Destinatario",
     "Ontvanger"),
    ("item", "Item", "Article", "Artikel", "Artículo", "Articolo", "Artikel"),
    ("sku", "SKU", "Réf.", "Art.-Nr.", "Ref.", "Cod.", "Art.nr."),
    ("ean", "EAN", "EAN", "EAN", "EAN", "EAN", "EAN"),
    ("packs", "Packs", "Lots", "Packungen", "Lotes", "Confezioni", "Pakken"),
    ("pieces", "Pieces", "Pièces", "Stück", "Piezas", "Pezzi", "Stuks"),
    ("total", "Total", "Total", "Summe", "Total", "Totale", "Totaal"),
    ("parcel", "Parcel", "Colis", "Paket", "Bulto", "Collo", "Collo"),
    ("tracking", "Tracking number", "Numéro de suivi", "Sendungsnummer",
     "Número de seguimiento", "Numero di tracciamento", "Trackingnummer"),
    ("weight", "Weight", "Poids", "Gewicht", "Peso", "Peso", "Gewicht"),
    ("size", "Size", "Dimensions", "Maße", "Medidas", "Misure", "Afmetingen"),
    ("page", "Page {page} of {pages}", "Page {page} sur {pages}", "Seite {page} von {pages}",
     "Página {page} de {pages}", "Pagina {page} di {pages}", "Pagina {page} van {pages}"),
    ("handover", "Handover sheet", "Bordereau de remise", "Übergabeliste", "Hoja de entrega",
     "Distinta di consegna", "Overdrachtslijst"),
    ("pickup", "Pickup", "Enlèvement", "Abholung", "Recogida", "Ritiro", "Ophaling"),
    ("not_booked", "no pickup booked", "aucun enlèvement réservé", "keine Abholung gebucht",
     "sin recogida reservada", "nessun ritiro prenotato", "geen ophaling geboekt"),
    ("pickup_reference", "Ref. {reference}", "Réf. {reference}", "Nr. {reference}",
     "Ref. {reference}", "Rif. {reference}", "Ref. {reference}"),
    ("receiver", "Receiver", "Destinataire", "Empfänger", "Destinatario", "Destinatario",
     "Ontvanger"),
    ("parcels_in_all", "Parcels in all", "Nombre de colis", "Pakete gesamt",
     "Bultos en total", "Colli in totale", "Colli in totaal"),
    ("weight_in_all", "Weight in all", "Poids total", "Gesamtgewicht", "Peso total",
     "Peso totale", "Totaalgewicht"),
    ("taken_over", "Taken over by the driver: name, signature", "Pris en charge par le "
     "chauffeur : nom, signature", "Vom Fahrer übernommen: Name, Unterschrift",
     "Recibido por el conductor: nombre, firma", "Preso in carico dall’autista: nome, firma",
     "Overgenomen door de chauffeur: naam, handtekening"),
    ("date_time", "Date, time", "Date, heure", "Datum, Uhrzeit", "Fecha, hora", "Data, ora",
     "Datum, tijd"),
    ("commands", "Scanner commands", "Commandes du scanner", "Scanner-Befehle",
     "Órdenes del escáner", "Comandi dello scanner", "Scanneropdrachten"),
    ("orders", "Orders to pack", "Commandes à préparer", "Zu packende Bestellungen",
     "Pedidos por preparar", "Ordini da preparare", "Te verpakken bestellingen"),
    ("test_label", "Test label", "Étiquette d’essai", "Testetikett", "Etiqueta de prueba",
     "Etichetta di prova", "Testlabel"),
    ("boxes", "Boxes", "Cartons", "Kartons", "Cajas", "Scatole", "Dozen"),
    ("no_boxes", "No boxes are set up in the settings yet.", "Aucun carton n’est encore défini "
     "dans les réglages.", "In den Einstellungen sind noch keine Kartons eingerichtet.",
     "Aún no hay cajas en los ajustes.", "Nelle impostazioni non ci sono ancora scatole.",
     "Er zijn nog geen dozen ingesteld."),
    ("key", "Key", "Touche", "Taste", "Tecla", "Tasto", "Toets"),
    ("SEND", "Buy the label", "Acheter l’étiquette", "Etikett kaufen", "Comprar la etiqueta",
     "Acquista l’etichetta", "Label kopen"),
    ("UNDO", "Undo the last step", "Annuler la dernière étape", "Letzten Schritt zurücknehmen",
     "Deshacer el último paso", "Annulla l’ultimo passo", "Laatste stap ongedaan maken"),
    ("BOX", "Another parcel", "Un autre colis", "Weiteres Paket", "Otro bulto",
     "Un altro collo", "Nog een collo"),
    ("HOLD", "Put the order aside", "Mettre la commande de côté", "Bestellung zurückstellen",
     "Apartar el pedido", "Metti da parte l’ordine", "Bestelling opzijleggen"),
    ("PRINTED", "Yes, the label came out", "Oui, l’étiquette est sortie",
     "Ja, das Etikett ist gedruckt", "Sí, la etiqueta ha salido", "Sì, l’etichetta è uscita",
     "Ja, het label is geprint"),
    ("NOPRINT", "No label came out", "Aucune étiquette n’est sortie", "Kein Etikett gedruckt",
     "No ha salido la etiqueta", "L’etichetta non è uscita", "Er kwam geen label uit"),
    ("REPRINT", "Print the label again", "Réimprimer l’étiquette", "Etikett erneut drucken",
     "Reimprimir la etiqueta", "Ristampa l’etichetta", "Label opnieuw printen"),
    ("COLLECT", "Book pickups", "Réserver les enlèvements", "Abholungen buchen",
     "Reservar recogidas", "Prenota i ritiri", "Ophalingen boeken"),
    ("RESET", "The label is wrong: reset it", "Étiquette erronée : l’annuler",
     "Etikett falsch: zurücksetzen", "Etiqueta errónea: anularla",
     "Etichetta errata: annullala", "Label fout: terugzetten"),
    ("CLOSE", "Leave this order", "Quitter cette commande", "Bestellung verlassen",
     "Salir de este pedido", "Esci da questo ordine", "Bestelling verlaten"),
    ("PRICE", "Quote {number}", "Offre {number}", "Angebot {number}", "Tarifa {number}",
     "Offerta {number}", "Offerte {number}"),
)  # fmt: skip

_DAYS = {
    "en": "%Y-%m-%d",  # an English reader may be American: no other order is safe
    "fr": "%d/%m/%Y",
    "de": "%d.%m.%Y",
    "es": "%d/%m/%Y",
    "it": "%d/%m/%Y",
    "nl": "%d-%m-%Y",
}

_WORDS = {row[0]: dict(zip(_LANGUAGES, row[1:], strict=True)) for row in _TABLE}
LANGUAGES = frozenset(_LANGUAGES)


class Words:
    """The catalogue of one language; unknown languages read English."""

    def __init__(self, language: str) -> None:
        code = language.replace("_", "-").partition("-")[0].lower()
        self.language = code if code in LANGUAGES else DEFAULT_LANGUAGE

    def __call__(self, key: str, **values: int | str) -> str:
        """The words for a key, with ``values`` put in. Raises KeyError for an unknown key."""
        return _WORDS[key][self.language].format(**values)

    def day(self, day: date) -> str:
        """A date as it is written in this language."""
        return day.strftime(_DAYS[self.language])

    def weight(self, weight_g: int) -> str:
        """A weight in kilograms, with this language's decimal sign."""
        written = kg_text(weight_g)
        return written if self.language == "en" else written.replace(".", ",")
