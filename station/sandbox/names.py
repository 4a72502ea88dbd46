"""Invented shops and products: plainly made up, with the letters and gaps that real ones have."""

from typing import Final

ISLAND_POSTAL_CODE: Final = "29990"
"""No carrier goes there: the list of quotes is empty."""

# store, organisation, first name, last name, street, city, postal code, country, phone
SHOPS: Final = (
    ("La Boutique Exemple", "Boutique Exemple SARL", "Élodie", "Modèle", "12 rue des Essais",
     "Lyon", "69002", "FR", "+33100000001"),
    ("Musterladen", "Musterladen GmbH", "Jörg", "Müßig", "Beispielstraße 7", "Köln", "50667",
     "DE", "+49300000002"),
    ("Voorbeeldwinkel", None, "Sanne", "van Proef", "Testgracht 118-2", "Utrecht", "3511 AB",
     "NL", "+31200000003"),
    ("Bottega d'Esempio", "Bottega d'Esempio S.r.l.", "Niccolò", "Prova", "Via dell'Esempio 3/B",
     "Bologna", "40121", "IT", "+39060000004"),
    ("Comptoir de l'Île d'Essai", "Comptoir de l'Île d'Essai", "Gaël", "Fictif", "1 quai du Phare",
     "Île-aux-Essais", ISLAND_POSTAL_CODE, "FR", "+33100000005"),
    ("La Tienda de Ejemplo", "Tienda de Ejemplo, S.L.", "Íñigo", "Muñoz Prueba",
     "Calle de la Prueba, 24, 2.º izq.", "Sevilla", "41001", "ES", "+34900000006"),
    ("Sample & Daughters", "Sample & Daughters Ltd", "Maud", "Sample", "5 Placeholder Lane",
     "Bristol", "BS1 0AA", "GB", "+44200000007"),
    ("L'Épicerie Témoin", None, "Zoé", "Témoin-Garçon", "48 avenue du Prototype, bâtiment C",
     "Nantes", "44000", "FR", "+33100000008"),
    ("Probeküche", "Probeküche OHG", "Änne", "Prüfer", "Am Versuchsfeld 1a", "Leipzig", "04109",
     "DE", "+49300000009"),
    ("Au Petit Brouillon", "Petit Brouillon SAS", "Anaïs", "Brouillon", "3 place de l'Ébauche",
     "Bordeaux", "33000", "FR", "+33100000010"),
    ("De Proefkamer", "De Proefkamer B.V.", "Daan", "de Tester", "Steekproefstraat 9", "Gent",
     "9000", "BE", "+32200000011"),
    ("Maison Factice", "Maison Factice SARL", "Noël", "Façade", "27 rue du Faux-Semblant",
     "Strasbourg", "67000", "FR", "+33100000012"),
)  # fmt: skip

# name, pieces in a pack, wholesale cents of one piece, net weight, dimensions, variants
PRODUCTS: Final = (
    ("Bougie « Essai nº 1 »", 6, 720, "180G", "8x8x9", ("Figue", "Fleur de sel", "Thé noir")),
    ("Confiture d'exemple", 12, 333, "250g", "6,5x6,5x9", ("Abricot", "Mûre")),
    ("Savon modèle", 10, 290, "100G", "5,5x5,5x6", ("Lavande", "Olive", "Sans parfum")),
    ("Carnet brouillon", 5, 450, "210 g", "A5", ("Ligné", "Uni")),
    ("Tasse d'essai", 4, 890, "320g", "9x9x8", ("Bleu nuit", "Crème")),
    ("Probier-Tee", 8, 410, "80g", "7x7x12", ("Kamille", "Pfefferminz")),
    ("Huile témoin", 6, 980, "0,5 L", "7x7x26", ("Citron", "Piment")),
    ("Torchon fictif", 6, 560, "", "50x70", ("Rayé",)),
    ("Biscuits factices", 12, 260, "150g", "18x12x5", ("Cannelle", "Noisette")),
    ("Affiche prototype", 1, 1250, "60G", "30x40", ("Port", "Phare", "Marée")),
)  # fmt: skip

# the brand's own place: where labels are sent from
BRAND: Final = {
    "name": "Atelier Quai Fictif",
    "street": "9 quai des Maquettes",
    "postal_code": "35000",
    "city": "Rennes",
    "country": "FR",
    "email": "brand@atelier.example",
}
