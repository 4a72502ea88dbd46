<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>Bench</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n étiquette</numerusform>
            <numerusform>%n étiquettes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s)</source>
        <translation>
            <numerusform>%n colis</numerusform>
            <numerusform>%n colis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n pièce</numerusform>
            <numerusform>%n pièces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s) kept until the station is open.</source>
        <translation>
            <numerusform>%n scan gardé jusqu’à l’ouverture du poste.</numerusform>
            <numerusform>%n scans gardés jusqu’à l’ouverture du poste.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to pack</source>
        <translation>
            <numerusform>%n à emballer</numerusform>
            <numerusform>%n à emballer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept the order</source>
        <translation>Accepter la commande</translation>
    </message>
    <message>
        <source>Accepting the order</source>
        <translation>Acceptation de la commande</translation>
    </message>
    <message>
        <source>An order has at most 20 parcels.</source>
        <translation>Une commande a au plus 20 colis.</translation>
    </message>
    <message>
        <source>Another bench has it</source>
        <translation>Un autre poste l’a en main</translation>
    </message>
    <message>
        <source>Another parcel in this order? Scan BOX. {contents}</source>
        <translation>Un autre colis dans cette commande&#x202f;? Scannez BOX. {contents}</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>As typed.</source>
        <translation>Comme saisi.</translation>
    </message>
    <message>
        <source>At the price of the rule.</source>
        <translation>Au tarif de la règle.</translation>
    </message>
    <message>
        <source>Before the label</source>
        <translation>Avant l’étiquette</translation>
    </message>
    <message>
        <source>Before the price</source>
        <translation>Avant le tarif</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Achetée</translation>
    </message>
    <message>
        <source>Bought?</source>
        <translation>Achetée&#x202f;?</translation>
    </message>
    <message>
        <source>Buy &amp; print</source>
        <translation>Acheter et imprimer</translation>
    </message>
    <message>
        <source>Buying</source>
        <translation>Achat</translation>
    </message>
    <message>
        <source>Buying in {n} s</source>
        <translation>Achat dans {n}&#xa0;s</translation>
    </message>
    <message>
        <source>Buying the label</source>
        <translation>Achat de l’étiquette</translation>
    </message>
    <message>
        <source>Buying {service}</source>
        <translation>Achat {service}</translation>
    </message>
    <message>
        <source>Buying, {age}</source>
        <translation>Achat, {age}</translation>
    </message>
    <message>
        <source>Came out?</source>
        <translation>Sortie&#x202f;?</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>Cancelled. Do not send it.</source>
        <translation>Annulée. Ne l’envoyez pas.</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Transporteur</translation>
    </message>
    <message>
        <source>Carriers take {low} to {high}.</source>
        <translation>Les transporteurs acceptent de {low} à {high}.</translation>
    </message>
    <message>
        <source>Check the parcel. SEND goes on with the new version.</source>
        <translation>Vérifiez le colis. SEND continue avec la nouvelle version.</translation>
    </message>
    <message>
        <source>Check the reference, then scan it again.</source>
        <translation>Vérifiez la référence, puis scannez-la à nouveau.</translation>
    </message>
    <message>
        <source>Choose a price yourself</source>
        <translation>Choisissez un tarif vous-même</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>Choisissez-en une</translation>
    </message>
    <message>
        <source>Coming, {age}</source>
        <translation>Arrive, {age}</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Ne pas envoyer</translation>
    </message>
    <message>
        <source>Do not use the old label. Scan the next order.</source>
        <translation>N’utilisez pas l’ancienne étiquette. Scannez la commande suivante.</translation>
    </message>
    <message>
        <source>Drop-off</source>
        <translation>Dépôt</translation>
    </message>
    <message>
        <source>First its size and weight, then the next parcel.</source>
        <translation>D’abord sa taille et son poids, puis le colis suivant.</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>Fulfilment container</source>
        <translation>Conteneur logistique</translation>
    </message>
    <message>
        <source>Get the label</source>
        <translation>Obtenir l’étiquette</translation>
    </message>
    <message>
        <source>Go on meanwhile: scan a box, or type the weight.</source>
        <translation>Continuez en attendant&#x202f;: scannez un carton ou tapez le poids.</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Confier</translation>
    </message>
    <message>
        <source>Handing over</source>
        <translation>Remise</translation>
    </message>
    <message>
        <source>Handing over in {n} s</source>
        <translation>Remise dans {n}&#xa0;s</translation>
    </message>
    <message>
        <source>Height {found} cm, allowed {low} to {high}.</source>
        <translation>Hauteur {found}&#xa0;cm, admise de {low} à {high}.</translation>
    </message>
    <message>
        <source>It is bought by itself when the network is back; UNDO takes it back.</source>
        <translation>L’achat se fait tout seul au retour du réseau&#x202f;; UNDO le retire.</translation>
    </message>
    <message>
        <source>It is bought for no more than that.</source>
        <translation>L’achat ne coûtera pas plus.</translation>
    </message>
    <message>
        <source>It is bought when the network is back. {contents} {price}</source>
        <translation>L’achat se fait au retour du réseau. {contents} {price}</translation>
    </message>
    <message numerus="yes">
        <source>It is in %n order(s).</source>
        <translation>
            <numerusform>Il est dans %n commande.</numerusform>
            <numerusform>Il est dans %n commandes.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not accepted yet. {contents}</source>
        <translation>Elle n’est pas encore acceptée. {contents}</translation>
    </message>
    <message>
        <source>It prints by itself. Scan the next order.</source>
        <translation>Elle s’imprimera toute seule. Scannez la commande suivante.</translation>
    </message>
    <message>
        <source>It prints on the label printer.</source>
        <translation>Elle s’imprime sur l’imprimante à étiquettes.</translation>
    </message>
    <message>
        <source>It waits for the network</source>
        <translation>Elle attend le réseau</translation>
    </message>
    <message>
        <source>It was not bought</source>
        <translation>L’étiquette n’a pas été achetée</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Label {n} of {count}</source>
        <translation>Étiquette {n} sur {count}</translation>
    </message>
    <message>
        <source>Labelled</source>
        <translation>Étiquetée</translation>
    </message>
    <message>
        <source>Length and girth {found} cm, at most {high}.</source>
        <translation>Longueur plus tour {found}&#xa0;cm, au plus {high}.</translation>
    </message>
    <message>
        <source>Length {found} cm, allowed {low} to {high}.</source>
        <translation>Longueur {found}&#xa0;cm, admise de {low} à {high}.</translation>
    </message>
    <message>
        <source>Like 1.25kg or 1250g.</source>
        <translation>Par exemple 1,25kg ou 1250g.</translation>
    </message>
    <message>
        <source>Like DHL or Chronopost.</source>
        <translation>Par exemple DHL ou Chronopost.</translation>
    </message>
    <message>
        <source>Look at the order on the website.</source>
        <translation>Regardez la commande sur le site.</translation>
    </message>
    <message>
        <source>Measure it again</source>
        <translation>Mesurez-le à nouveau</translation>
    </message>
    <message>
        <source>Measure parcel {n} again</source>
        <translation>Mesurez à nouveau le colis {n}</translation>
    </message>
    <message>
        <source>No carrier takes it</source>
        <translation>Aucun transporteur ne l’accepte</translation>
    </message>
    <message>
        <source>No label yet</source>
        <translation>Pas encore d’étiquette</translation>
    </message>
    <message>
        <source>No network: SEND queues it</source>
        <translation>Pas de réseau&#x202f;: SEND la met en attente</translation>
    </message>
    <message>
        <source>No order is open for {text}</source>
        <translation>Aucune commande n’est ouverte pour {text}</translation>
    </message>
    <message>
        <source>No order {text} on this account.</source>
        <translation>Pas de commande {text} sur ce compte.</translation>
    </message>
    <message>
        <source>No price fits the rule of this bench.</source>
        <translation>Aucun tarif ne convient à la règle de ce poste.</translation>
    </message>
    <message>
        <source>No prices yet</source>
        <translation>Pas encore de tarifs</translation>
    </message>
    <message>
        <source>No size yet</source>
        <translation>Pas encore de taille</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Pas acceptée</translation>
    </message>
    <message>
        <source>Not bought</source>
        <translation>Pas achetée</translation>
    </message>
    <message>
        <source>Not known: {text}</source>
        <translation>Inconnu&#x202f;: {text}</translation>
    </message>
    <message>
        <source>Not now: {text}</source>
        <translation>Pas maintenant&#x202f;: {text}</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Pas imprimée</translation>
    </message>
    <message>
        <source>Nothing is bought twice. Scan the next order.</source>
        <translation>Rien n’est acheté deux fois. Scannez la commande suivante.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Mise de côté</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>En route</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Un instant</translation>
    </message>
    <message>
        <source>One parcel, one label.</source>
        <translation>Un colis, une étiquette.</translation>
    </message>
    <message>
        <source>Or any item in it, or a tracking number.</source>
        <translation>Ou un de ses articles, ou un numéro de suivi.</translation>
    </message>
    <message>
        <source>Or paste its link.</source>
        <translation>Ou collez son lien.</translation>
    </message>
    <message>
        <source>Or type it.</source>
        <translation>Ou tapez-le.</translation>
    </message>
    <message>
        <source>Or type length, width and height in cm: 30x20x15</source>
        <translation>Ou tapez longueur, largeur et hauteur en cm&#x202f;: 30x20x15</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Packed for</source>
        <translation>Emballée pour</translation>
    </message>
    <message>
        <source>Parcel {n} fits no carrier</source>
        <translation>Le colis {n} ne convient à aucun transporteur</translation>
    </message>
    <message>
        <source>Parcel {n} has no size</source>
        <translation>Le colis {n} n’a pas de taille</translation>
    </message>
    <message>
        <source>Parcel {n} has no weight</source>
        <translation>Le colis {n} n’a pas de poids</translation>
    </message>
    <message>
        <source>Parcel {n} has size and weight</source>
        <translation>Le colis {n} a sa taille et son poids</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>Colis</translation>
    </message>
    <message>
        <source>Pickup</source>
        <translation>Enlèvement</translation>
    </message>
    <message>
        <source>Pickup or drop-off</source>
        <translation>Enlèvement ou dépôt</translation>
    </message>
    <message>
        <source>Pieces are not counted.</source>
        <translation>Les pièces ne sont pas comptées.</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Tarifs</translation>
    </message>
    <message>
        <source>Prices are on the way</source>
        <translation>Les tarifs arrivent</translation>
    </message>
    <message>
        <source>Prices are on the way.</source>
        <translation>Les tarifs arrivent.</translation>
    </message>
    <message>
        <source>Prices arrive by themselves as soon as this is done.</source>
        <translation>Les tarifs arrivent tout seuls dès que c’est fait.</translation>
    </message>
    <message>
        <source>Prices come when the connection is back.</source>
        <translation>Les tarifs arriveront quand la liaison sera rétablie.</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Impression</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Put it back, or close this order first.</source>
        <translation>Remettez-le, ou fermez d’abord cette commande.</translation>
    </message>
    <message>
        <source>Put the goods back.</source>
        <translation>Remettez les articles en rayon.</translation>
    </message>
    <message>
        <source>Put the goods into fewer boxes.</source>
        <translation>Répartissez les articles dans moins de cartons.</translation>
    </message>
    <message>
        <source>REPRINT prints it again, RESET makes it void.</source>
        <translation>REPRINT la réimprime, RESET l’annule.</translation>
    </message>
    <message>
        <source>Reading the order</source>
        <translation>Lecture de la commande</translation>
    </message>
    <message>
        <source>Resetting</source>
        <translation>Réinitialisation</translation>
    </message>
    <message>
        <source>SEND buys it so, UNDO takes it back.</source>
        <translation>SEND achète ainsi, UNDO retire la demande.</translation>
    </message>
    <message>
        <source>SEND goes on with this label, RESET makes it void.</source>
        <translation>SEND continue avec cette étiquette, RESET l’annule.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Scan CLOSE to go on.</source>
        <translation>Scannez CLOSE pour continuer.</translation>
    </message>
    <message>
        <source>Scan CLOSE, then the next order.</source>
        <translation>Scannez CLOSE, puis la commande suivante.</translation>
    </message>
    <message>
        <source>Scan SEND</source>
        <translation>Scannez SEND</translation>
    </message>
    <message>
        <source>Scan SEND for the first, or a letter.</source>
        <translation>Scannez SEND pour la première, ou une lettre.</translation>
    </message>
    <message>
        <source>Scan SEND for the label</source>
        <translation>Scannez SEND pour l’étiquette</translation>
    </message>
    <message>
        <source>Scan SEND to accept the order</source>
        <translation>Scannez SEND pour accepter la commande</translation>
    </message>
    <message>
        <source>Scan SEND to accept, or CLOSE.</source>
        <translation>Scannez SEND pour accepter, ou CLOSE.</translation>
    </message>
    <message>
        <source>Scan SEND to ask again.</source>
        <translation>Scannez SEND pour redemander.</translation>
    </message>
    <message>
        <source>Scan SEND to buy the label</source>
        <translation>Scannez SEND pour acheter</translation>
    </message>
    <message>
        <source>Scan SEND to hand it over</source>
        <translation>Scannez SEND pour le confier</translation>
    </message>
    <message>
        <source>Scan SEND to take it over.</source>
        <translation>Scannez SEND pour la reprendre.</translation>
    </message>
    <message>
        <source>Scan SEND to try again.</source>
        <translation>Scannez SEND pour réessayer.</translation>
    </message>
    <message>
        <source>Scan SEND, or the letter of a price.</source>
        <translation>Scannez SEND, ou la lettre d’un tarif.</translation>
    </message>
    <message>
        <source>Scan SEND.</source>
        <translation>Scannez SEND.</translation>
    </message>
    <message>
        <source>Scan UNDO to stop.</source>
        <translation>Scannez UNDO pour arrêter.</translation>
    </message>
    <message>
        <source>Scan a box</source>
        <translation>Scannez un carton</translation>
    </message>
    <message>
        <source>Scan a box, or type 30x20x15</source>
        <translation>Scannez un carton, ou tapez 30x20x15</translation>
    </message>
    <message>
        <source>Scan a box, or type 30x20x15.</source>
        <translation>Scannez un carton, ou tapez 30x20x15.</translation>
    </message>
    <message>
        <source>Scan a box.</source>
        <translation>Scannez un carton.</translation>
    </message>
    <message>
        <source>Scan a letter, or UNDO.</source>
        <translation>Scannez une lettre, ou UNDO.</translation>
    </message>
    <message>
        <source>Scan an order</source>
        <translation>Scannez une commande</translation>
    </message>
    <message>
        <source>Scan an order, an item or a tracking number.</source>
        <translation>Scannez une commande, un article ou un numéro de suivi.</translation>
    </message>
    <message>
        <source>Scan it again when the line is back.</source>
        <translation>Scannez à nouveau quand la liaison sera rétablie.</translation>
    </message>
    <message>
        <source>Scan its letter.</source>
        <translation>Scannez sa lettre.</translation>
    </message>
    <message>
        <source>Scan one of the orders, or its letter.</source>
        <translation>Scannez une des commandes, ou sa lettre.</translation>
    </message>
    <message>
        <source>Scan one of them, or its letter.</source>
        <translation>Scannez-en une, ou sa lettre.</translation>
    </message>
    <message>
        <source>Scan the box of parcel {n}</source>
        <translation>Scannez le carton du colis {n}</translation>
    </message>
    <message>
        <source>Scan the letter of a row.</source>
        <translation>Scannez la lettre d’une ligne.</translation>
    </message>
    <message>
        <source>Scan the next order, or CLOSE.</source>
        <translation>Scannez la commande suivante, ou CLOSE.</translation>
    </message>
    <message>
        <source>Scan the next order, or UNDO to take it back.</source>
        <translation>Scannez la commande suivante, ou UNDO pour retirer celle-ci.</translation>
    </message>
    <message>
        <source>Scan the next order.</source>
        <translation>Scannez la commande suivante.</translation>
    </message>
    <message>
        <source>Scan the tracking number</source>
        <translation>Scannez le numéro de suivi</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Étagère</translation>
    </message>
    <message>
        <source>Ship it with your own carrier, or change the parcels.</source>
        <translation>Expédiez avec votre transporteur, ou modifiez les colis.</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Expédiée</translation>
    </message>
    <message>
        <source>Stick on box {letter}</source>
        <translation>À coller sur le carton {letter}</translation>
    </message>
    <message>
        <source>Stick on {letter}</source>
        <translation>À coller sur {letter}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop. Do not send it.</source>
        <translation>Stop. Ne l’envoyez pas.</translation>
    </message>
    <message>
        <source>The label is being reset</source>
        <translation>L’étiquette est en cours de réinitialisation</translation>
    </message>
    <message>
        <source>The label is coming</source>
        <translation>L’étiquette arrive</translation>
    </message>
    <message>
        <source>The order cannot be read</source>
        <translation>La commande ne peut pas être lue</translation>
    </message>
    <message>
        <source>The order is being read</source>
        <translation>La commande est en cours de lecture</translation>
    </message>
    <message>
        <source>The order is being read: a box or a weight goes.</source>
        <translation>La commande est en cours de lecture&#x202f;: un carton ou un poids passe.</translation>
    </message>
    <message>
        <source>The order was changed</source>
        <translation>La commande a été modifiée</translation>
    </message>
    <message>
        <source>The price rose</source>
        <translation>Le tarif a augmenté</translation>
    </message>
    <message>
        <source>There is no network: the order is as it was seen last.</source>
        <translation>Pas de réseau&#x202f;: la commande est telle qu’elle a été vue en dernier.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>This order cannot go on</source>
        <translation>Cette commande ne peut pas continuer</translation>
    </message>
    <message>
        <source>This order has its label</source>
        <translation>Cette commande a son étiquette</translation>
    </message>
    <message>
        <source>This order has left</source>
        <translation>Cette commande est partie</translation>
    </message>
    <message>
        <source>This parcel is not measured yet.</source>
        <translation>Ce colis n’est pas encore mesuré.</translation>
    </message>
    <message>
        <source>Tracking number or link</source>
        <translation>Numéro de suivi ou lien</translation>
    </message>
    <message>
        <source>Type it: 1.25kg</source>
        <translation>Tapez-le&#x202f;: 1,25kg</translation>
    </message>
    <message>
        <source>Type the carrier, then the tracking number.</source>
        <translation>Tapez le transporteur, puis le numéro de suivi.</translation>
    </message>
    <message>
        <source>Type the weight</source>
        <translation>Tapez le poids</translation>
    </message>
    <message>
        <source>Type the weight of parcel {n}</source>
        <translation>Tapez le poids du colis {n}</translation>
    </message>
    <message>
        <source>Type the weight: 1.25kg</source>
        <translation>Tapez le poids&#x202f;: 1,25kg</translation>
    </message>
    <message>
        <source>Type the weight: {example}</source>
        <translation>Tapez le poids&#x202f;: {example}</translation>
    </message>
    <message>
        <source>Type your carrier’s name</source>
        <translation>Tapez le nom de votre transporteur</translation>
    </message>
    <message>
        <source>Wait, or scan UNDO to stop.</source>
        <translation>Attendez, ou scannez UNDO pour arrêter.</translation>
    </message>
    <message>
        <source>Waits for network, {age}</source>
        <translation>Attend le réseau, {age}</translation>
    </message>
    <message>
        <source>Waits, {age}</source>
        <translation>Attend, {age}</translation>
    </message>
    <message>
        <source>Weigh parcel {n} again</source>
        <translation>Pesez à nouveau le colis {n}</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Weight of parcel {n} of {count}</source>
        <translation>Poids du colis {n} sur {count}</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Ce qui a changé</translation>
    </message>
    <message>
        <source>When the network is back</source>
        <translation>Au retour du réseau</translation>
    </message>
    <message>
        <source>Which order is it?</source>
        <translation>Quelle commande est-ce&#x202f;?</translation>
    </message>
    <message>
        <source>Which printer?</source>
        <translation>Quelle imprimante&#x202f;?</translation>
    </message>
    <message>
        <source>Why another copy?</source>
        <translation>Pourquoi une autre copie&#x202f;?</translation>
    </message>
    <message>
        <source>Why is it put aside?</source>
        <translation>Pourquoi la mettre de côté&#x202f;?</translation>
    </message>
    <message>
        <source>Why is the label void?</source>
        <translation>Pourquoi l’étiquette n’est-elle plus valable&#x202f;?</translation>
    </message>
    <message>
        <source>Width {found} cm, allowed {low} to {high}.</source>
        <translation>Largeur {found}&#xa0;cm, admise de {low} à {high}.</translation>
    </message>
    <message>
        <source>You ship it yourself</source>
        <translation>Vous l’expédiez vous-même</translation>
    </message>
    <message>
        <source>Your own carrier</source>
        <translation>Par vos soins</translation>
    </message>
    <message>
        <source>came out?</source>
        <translation>sortie&#x202f;?</translation>
    </message>
    <message>
        <source>cm</source>
        <translation>cm</translation>
    </message>
    <message>
        <source>cm, {box}</source>
        <translation>cm, {box}</translation>
    </message>
    <message numerus="yes">
        <source>for %n parcel(s)</source>
        <translation>
            <numerusform>pour %n colis</numerusform>
            <numerusform>pour %n colis</numerusform>
        </translation>
    </message>
    <message>
        <source>for both parcels</source>
        <translation>pour les deux colis</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>pas imprimée</translation>
    </message>
    <message>
        <source>of {planned} packed today</source>
        <translation>emballées sur {planned} aujourd’hui</translation>
    </message>
    <message>
        <source>packed today</source>
        <translation>emballées aujourd’hui</translation>
    </message>
    <message numerus="yes">
        <source>piece(s)</source>
        <translation>
            <numerusform>pièce</numerusform>
            <numerusform>pièces</numerusform>
        </translation>
    </message>
    <message>
        <source>printed</source>
        <translation>imprimée</translation>
    </message>
    <message>
        <source>printing</source>
        <translation>impression</translation>
    </message>
    <message>
        <source>sent to the printer</source>
        <translation>envoyée à l’imprimante</translation>
    </message>
    <message>
        <source>{found}, allowed {low} to {high}.</source>
        <translation>{found}, admis de {low} à {high}.</translation>
    </message>
    <message>
        <source>{found}: carriers take {low} to {high}.</source>
        <translation>{found}&#x202f;: les transporteurs acceptent de {low} à {high}.</translation>
    </message>
    <message>
        <source>{n} of {count}</source>
        <translation>{n} sur {count}</translation>
    </message>
    <message>
        <source>{taken} of {count} in use</source>
        <translation>{taken} sur {count} occupées</translation>
    </message>
    <message>
        <source>{text} belongs to this order.</source>
        <translation>{text} appartient à cette commande.</translation>
    </message>
    <message>
        <source>{text} cannot be looked up now.</source>
        <translation>{text} ne peut pas être recherché maintenant.</translation>
    </message>
    <message>
        <source>{text} is not in this order.</source>
        <translation>{text} n’est pas dans cette commande.</translation>
    </message>
    <message>
        <source>{weight} in all</source>
        <translation>{weight} en tout</translation>
    </message>
</context>
<context>
    <name>Boxes</name>
    <message>
        <source>A name, such as Small.</source>
        <translation>Un nom, par exemple Petit.</translation>
    </message>
    <message>
        <source>A scanned box gives the size</source>
        <translation>Un carton scanné donne la taille</translation>
    </message>
    <message>
        <source>Add a box</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Cartons</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Change {box}</source>
        <translation>Modifier {box}</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Empty {weight}</source>
        <translation>Vide&#x202f;: {weight}</translation>
    </message>
    <message>
        <source>Empty, g</source>
        <translation>À vide, g</translation>
    </message>
    <message>
        <source>Height, cm</source>
        <translation>Hauteur, cm</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Utilisés</translation>
    </message>
    <message>
        <source>Length, cm</source>
        <translation>Longueur, cm</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>New box</source>
        <translation>Nouveau carton</translation>
    </message>
    <message>
        <source>No box yet. Sizes are typed for every parcel until there is one.</source>
        <translation>Pas encore de carton. D’ici là, la taille de chaque colis se tape.</translation>
    </message>
    <message>
        <source>Not complete</source>
        <translation>Incomplet</translation>
    </message>
    <message>
        <source>Remove {box}? Its code is then unknown at the bench.</source>
        <translation>Retirer {box}&#x202f;? Son code sera alors inconnu au poste.</translation>
    </message>
    <message>
        <source>Scanned as XX and this code.</source>
        <translation>Se scanne comme XX suivi de ce code.</translation>
    </message>
    <message>
        <source>The usual box</source>
        <translation>Le carton habituel</translation>
    </message>
    <message>
        <source>Usual box</source>
        <translation>Carton habituel</translation>
    </message>
    <message>
        <source>Width, cm</source>
        <translation>Largeur, cm</translation>
    </message>
</context>
<context>
    <name>Causes</name>
    <message>
        <source>PDFs cannot be sent to a Windows print queue yet: use a folder or a ZPL printer</source>
        <translation>les PDF ne peuvent pas encore être envoyés à une file d’impression Windows&#x202f;: utilisez un dossier ou une imprimante ZPL</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>samedi</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>dimanche</translation>
    </message>
    <message>
        <source>a container label</source>
        <translation>étiquette de conteneur</translation>
    </message>
    <message>
        <source>a container without a label</source>
        <translation>conteneur sans étiquette</translation>
    </message>
    <message>
        <source>a person: {why}</source>
        <translation>une personne&#x202f;: {why}</translation>
    </message>
    <message>
        <source>a text of {found} characters; printers take {most}</source>
        <translation>un texte de {found} caractères&#x202f;; les imprimantes en prennent {most}</translation>
    </message>
    <message>
        <source>a text without a width: nothing is printed</source>
        <translation>un texte sans largeur&#x202f;: rien n’est imprimé</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>accepter</translation>
    </message>
    <message>
        <source>accept or reset</source>
        <translation>accepter ou réinitialiser</translation>
    </message>
    <message>
        <source>accepted, without a label</source>
        <translation>acceptée, sans étiquette</translation>
    </message>
    <message>
        <source>account</source>
        <translation>compte</translation>
    </message>
    <message>
        <source>another program has it open</source>
        <translation>un autre programme l’utilise</translation>
    </message>
    <message>
        <source>another program prints on the printer at {where} too: the counter went from {first} to {last}, our label alone is {wanted}</source>
        <translation>un autre programme imprime aussi sur l’imprimante {where}&#x202f;: compteur de {first} à {last}, notre étiquette seule donne {wanted}</translation>
    </message>
    <message>
        <source>asked for before, and not settled yet</source>
        <translation>déjà demandé, pas encore réglé</translation>
    </message>
    <message>
        <source>at the fulfilment centre</source>
        <translation>au centre logistique</translation>
    </message>
    <message>
        <source>being bought</source>
        <translation>en cours d’achat</translation>
    </message>
    <message>
        <source>being packed</source>
        <translation>en cours d’emballage</translation>
    </message>
    <message>
        <source>being prepared</source>
        <translation>en préparation</translation>
    </message>
    <message>
        <source>being reset</source>
        <translation>en cours de réinitialisation</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>en cours d’envoi</translation>
    </message>
    <message>
        <source>book a pickup</source>
        <translation>réserver un enlèvement</translation>
    </message>
    <message>
        <source>bought, its label is coming</source>
        <translation>achetée, l’étiquette arrive</translation>
    </message>
    <message>
        <source>bought, the marketplace is making it</source>
        <translation>achetée, la place de marché la prépare</translation>
    </message>
    <message>
        <source>buy</source>
        <translation>acheter</translation>
    </message>
    <message>
        <source>buy when the network is back</source>
        <translation>acheter au retour du réseau</translation>
    </message>
    <message>
        <source>cancel a print</source>
        <translation>annuler une impression</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulée</translation>
    </message>
    <message>
        <source>cannot reach {host}: {why}</source>
        <translation>{host} injoignable&#x202f;: {why}</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>vérifiée</translation>
    </message>
    <message>
        <source>client id or secret refused ({status})</source>
        <translation>identifiant client ou secret refusé ({status})</translation>
    </message>
    <message>
        <source>command sheets</source>
        <translation>feuilles de codes</translation>
    </message>
    <message>
        <source>container label</source>
        <translation>étiquette de conteneur</translation>
    </message>
    <message>
        <source>container labels</source>
        <translation>étiquettes de conteneur</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>en échec</translation>
    </message>
    <message>
        <source>handover sheets</source>
        <translation>bordereaux de remise</translation>
    </message>
    <message>
        <source>here it is {here}, at the marketplace {there}</source>
        <translation>ici {here}, sur la place de marché {there}</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>incertaine</translation>
    </message>
    <message>
        <source>invoiced</source>
        <translation>facturée</translation>
    </message>
    <message>
        <source>it acts at once, and no label needs it</source>
        <translation>cela agit aussitôt, et aucune étiquette n’en a besoin</translation>
    </message>
    <message>
        <source>it asks for {asked} copies; at most {most} may be printed</source>
        <translation>elle demande {asked} exemplaires&#x202f;; {most} au plus peuvent être imprimés</translation>
    </message>
    <message>
        <source>it asks the printer about itself</source>
        <translation>cela interroge l’imprimante</translation>
    </message>
    <message>
        <source>it is a device, and no file</source>
        <translation>c’est un périphérique, pas un fichier</translation>
    </message>
    <message>
        <source>it is a folder, and no file</source>
        <translation>c’est un dossier, pas un fichier</translation>
    </message>
    <message>
        <source>it is closed</source>
        <translation>fermé</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>il est abîmé</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>introuvable</translation>
    </message>
    <message>
        <source>it is offline</source>
        <translation>elle est hors ligne</translation>
    </message>
    <message>
        <source>it is paused</source>
        <translation>elle est en pause</translation>
    </message>
    <message>
        <source>it is too cold</source>
        <translation>elle est trop froide</translation>
    </message>
    <message>
        <source>it is too hot</source>
        <translation>elle est trop chaude</translation>
    </message>
    <message>
        <source>it is {language}, another printer language</source>
        <translation>c’est du {language}, un autre langage d’imprimante</translation>
    </message>
    <message>
        <source>it may not be written to</source>
        <translation>écriture interdite</translation>
    </message>
    <message>
        <source>it reports a fault</source>
        <translation>elle signale un défaut</translation>
    </message>
    <message>
        <source>it uses what this label did not bring along</source>
        <translation>elle utilise ce que l’étiquette n’a pas apporté</translation>
    </message>
    <message>
        <source>it uses {name}, which is not in the label</source>
        <translation>elle utilise {name}, absent de l’étiquette</translation>
    </message>
    <message>
        <source>it waited for more than {time} s, and was not sent</source>
        <translation>elle a attendu plus de {time} s et n’a pas été envoyée</translation>
    </message>
    <message>
        <source>it waited too long; nothing was sent</source>
        <translation>l’attente a été trop longue, rien n’a été envoyé</translation>
    </message>
    <message>
        <source>it would change the printer’s settings</source>
        <translation>cela changerait les réglages de l’imprimante</translation>
    </message>
    <message>
        <source>it would change what the printer has stored</source>
        <translation>cela changerait ce que l’imprimante a en mémoire</translation>
    </message>
    <message>
        <source>its access is refused</source>
        <translation>l’accès est refusé</translation>
    </message>
    <message>
        <source>its barcodes read {texts}</source>
        <translation>ses codes-barres donnent {texts}</translation>
    </message>
    <message>
        <source>its certificate cannot be verified</source>
        <translation>son certificat ne peut pas être vérifié</translation>
    </message>
    <message>
        <source>its cutter is jammed</source>
        <translation>le massicot est bloqué</translation>
    </message>
    <message>
        <source>its data is damaged</source>
        <translation>ses données sont abîmées</translation>
    </message>
    <message>
        <source>its memory has a fault</source>
        <translation>sa mémoire a un défaut</translation>
    </message>
    <message>
        <source>its name is not found in the network</source>
        <translation>son nom est introuvable sur le réseau</translation>
    </message>
    <message>
        <source>its print head has a fault</source>
        <translation>sa tête d’impression a un défaut</translation>
    </message>
    <message>
        <source>label</source>
        <translation>étiquette</translation>
    </message>
    <message>
        <source>labelled</source>
        <translation>étiquetée</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>étiquettes</translation>
    </message>
    <message>
        <source>larger than any label</source>
        <translation>plus grand que toute étiquette</translation>
    </message>
    <message>
        <source>lengths in millimetres or inches are not converted</source>
        <translation>les longueurs en millimètres ou en pouces ne sont pas converties</translation>
    </message>
    <message>
        <source>letters that are not drawn here: {letters}</source>
        <translation>lettres non dessinées ici&#x202f;: {letters}</translation>
    </message>
    <message>
        <source>look whether the label is whole</source>
        <translation>vérifiez que l’étiquette est entière</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>mesurer</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>pas de réponse à temps</translation>
    </message>
    <message>
        <source>no barcode can be read</source>
        <translation>aucun code-barres n’est lisible</translation>
    </message>
    <message>
        <source>no barcode on the label contains {number}</source>
        <translation>aucun code-barres de l’étiquette ne contient {number}</translation>
    </message>
    <message>
        <source>no client id or secret is set</source>
        <translation>l’identifiant client ou le secret manque</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>pas de connexion</translation>
    </message>
    <message>
        <source>no own carrier for this order</source>
        <translation>pas de transporteur propre pour cette commande</translation>
    </message>
    <message>
        <source>no print server at {where}: {why}</source>
        <translation>pas de serveur d’impression à {where}&#x202f;: {why}</translation>
    </message>
    <message>
        <source>no refund for your own carrier</source>
        <translation>pas de remboursement pour votre transporteur</translation>
    </message>
    <message>
        <source>none allows drop-off</source>
        <translation>aucune ne permet le dépôt</translation>
    </message>
    <message>
        <source>none allows pickup</source>
        <translation>aucune ne permet l’enlèvement</translation>
    </message>
    <message>
        <source>none was offered</source>
        <translation>aucune n’a été proposée</translation>
    </message>
    <message>
        <source>not accepted yet</source>
        <translation>pas encore acceptée</translation>
    </message>
    <message>
        <source>not held back</source>
        <translation>non retenue</translation>
    </message>
    <message>
        <source>not waiting for a printer</source>
        <translation>n’attend aucune imprimante</translation>
    </message>
    <message>
        <source>off in the settings ({key})</source>
        <translation>désactivé dans les réglages ({key})</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>mise de côté</translation>
    </message>
    <message>
        <source>only refunds for your own carrier</source>
        <translation>seulement des remboursements pour votre transporteur</translation>
    </message>
    <message>
        <source>only {free} kB are free</source>
        <translation>il ne reste que {free}&#xa0;ko</translation>
    </message>
    <message>
        <source>order</source>
        <translation>commande</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>commandes</translation>
    </message>
    <message>
        <source>own carrier</source>
        <translation>transporteur propre</translation>
    </message>
    <message>
        <source>pack</source>
        <translation>emballer</translation>
    </message>
    <message>
        <source>packing slips</source>
        <translation>bons de livraison</translation>
    </message>
    <message>
        <source>page {page} is {size} mm, a side may have {most} mm</source>
        <translation>la page {page} mesure {size}&#xa0;mm, un côté peut avoir {most}&#xa0;mm</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>payée</translation>
    </message>
    <message>
        <source>pickup</source>
        <translation>enlèvement</translation>
    </message>
    <message>
        <source>prices</source>
        <translation>tarifs</translation>
    </message>
    <message>
        <source>print</source>
        <translation>imprimer</translation>
    </message>
    <message>
        <source>print it anyway</source>
        <translation>l’imprimer quand même</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>imprimée</translation>
    </message>
    <message>
        <source>printers could read it in two ways</source>
        <translation>les imprimantes pourraient le lire de deux façons</translation>
    </message>
    <message>
        <source>purchase</source>
        <translation>achat</translation>
    </message>
    <message>
        <source>put aside</source>
        <translation>mettre de côté</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>en file d’attente</translation>
    </message>
    <message>
        <source>received</source>
        <translation>reçue</translation>
    </message>
    <message>
        <source>refused by the retailer</source>
        <translation>refusée par le détaillant</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejetée</translation>
    </message>
    <message>
        <source>release</source>
        <translation>rendre à la liste</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>réinitialisation</translation>
    </message>
    <message>
        <source>reset the label</source>
        <translation>réinitialiser l’étiquette</translation>
    </message>
    <message>
        <source>resume</source>
        <translation>reprendre</translation>
    </message>
    <message>
        <source>seen at the bench</source>
        <translation>vu au poste</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>envoyée</translation>
    </message>
    <message>
        <source>ship with own carrier</source>
        <translation>expédier avec votre transporteur</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>expédiée</translation>
    </message>
    <message>
        <source>somebody took it back before it was sent</source>
        <translation>quelqu’un l’a annulée avant l’envoi</translation>
    </message>
    <message>
        <source>stored labels that use each other are not followed</source>
        <translation>les étiquettes stockées qui s’appellent entre elles ne sont pas suivies</translation>
    </message>
    <message>
        <source>take back</source>
        <translation>retirer</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>retiré</translation>
    </message>
    <message>
        <source>taken in hand</source>
        <translation>repris en main</translation>
    </message>
    <message>
        <source>the PDF has {pages} pages, a label has 1 to {most}</source>
        <translation>le PDF a {pages} pages, une étiquette en a de 1 à {most}</translation>
    </message>
    <message>
        <source>the PDF is encrypted with a password</source>
        <translation>le PDF est protégé par un mot de passe</translation>
    </message>
    <message>
        <source>the ZPL label is damaged or not whole</source>
        <translation>l’étiquette ZPL est abîmée ou incomplète</translation>
    </message>
    <message>
        <source>the address was {was}, now it is {now}</source>
        <translation>l’adresse était {was}, elle est maintenant {now}</translation>
    </message>
    <message>
        <source>the address was {was}, now it is {now}; the items were {before}, now they are {after}</source>
        <translation>l’adresse était {was}, elle est maintenant {now}&#x202f;; les articles étaient {before}, ce sont maintenant {after}</translation>
    </message>
    <message>
        <source>the answer “{answer}”</source>
        <translation>la réponse «&#x202f;{answer}&#x202f;»</translation>
    </message>
    <message>
        <source>the barcode has no data</source>
        <translation>le code-barres est vide</translation>
    </message>
    <message>
        <source>the connection broke off</source>
        <translation>la connexion a été coupée</translation>
    </message>
    <message>
        <source>the copy is damaged</source>
        <translation>la copie est abîmée</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>le disque est plein</translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <translation>le disque signale une erreur</translation>
    </message>
    <message>
        <source>the file cannot be read: {why}</source>
        <translation>le fichier ne peut pas être lu&#x202f;: {why}</translation>
    </message>
    <message>
        <source>the file is a web page, and no label</source>
        <translation>le fichier est une page web, pas une étiquette</translation>
    </message>
    <message>
        <source>the file is a zip archive: unpack it first</source>
        <translation>le fichier est une archive zip&#x202f;: décompressez-la d’abord</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>le fichier est vide</translation>
    </message>
    <message>
        <source>the file is neither a PDF nor ZPL</source>
        <translation>le fichier n’est ni un PDF ni du ZPL</translation>
    </message>
    <message>
        <source>the file is not there</source>
        <translation>le fichier est introuvable</translation>
    </message>
    <message>
        <source>the file may not be read</source>
        <translation>la lecture du fichier n’est pas autorisée</translation>
    </message>
    <message>
        <source>the file was changed since it was stored</source>
        <translation>le fichier a changé depuis son enregistrement</translation>
    </message>
    <message>
        <source>the folder {folder} does not take the file: {why}</source>
        <translation>le dossier {folder} n’accepte pas le fichier&#x202f;: {why}</translation>
    </message>
    <message>
        <source>the graphic is damaged or not whole</source>
        <translation>l’image est endommagée ou incomplète</translation>
    </message>
    <message>
        <source>the items were {before}, now they are {after}</source>
        <translation>les articles étaient {before}, ce sont maintenant {after}</translation>
    </message>
    <message>
        <source>the label before it is not drawn into this one</source>
        <translation>l’étiquette précédente n’y est pas dessinée</translation>
    </message>
    <message>
        <source>the label cannot be fetched: {why}</source>
        <translation>l’étiquette ne peut pas être récupérée&#x202f;: {why}</translation>
    </message>
    <message>
        <source>the label comes out by itself</source>
        <translation>l’étiquette sortira d’elle-même</translation>
    </message>
    <message>
        <source>the label has {command} at byte {at}: {why}</source>
        <translation>l’étiquette contient {command} à l’octet {at}&#x202f;: {why}</translation>
    </message>
    <message>
        <source>the label is blank</source>
        <translation>l’étiquette est vide</translation>
    </message>
    <message>
        <source>the label is {page} mm and does not fit the stock of {stock} mm</source>
        <translation>l’étiquette de {page}&#xa0;mm ne tient pas sur le support de {stock}&#xa0;mm</translation>
    </message>
    <message>
        <source>the label&apos;s PDF is damaged or not whole</source>
        <translation>le PDF de l’étiquette est abîmé ou incomplet</translation>
    </message>
    <message>
        <source>the label&apos;s file was changed since it was stored</source>
        <translation>le fichier de l’étiquette a changé depuis son enregistrement</translation>
    </message>
    <message>
        <source>the labels in this document cannot be counted</source>
        <translation>les étiquettes de ce document ne peuvent pas être comptées</translation>
    </message>
    <message>
        <source>the label’s file is far too large for a label</source>
        <translation>le fichier est beaucoup trop gros pour une étiquette</translation>
    </message>
    <message>
        <source>the letters of set {number} are not known</source>
        <translation>le jeu de lettres {number} est inconnu</translation>
    </message>
    <message>
        <source>the marketplace has a fault of its own ({status})</source>
        <translation>la place de marché est en panne ({status})</translation>
    </message>
    <message>
        <source>the marketplace sent a web page instead of a label</source>
        <translation>la place de marché a envoyé une page web au lieu d’une étiquette</translation>
    </message>
    <message>
        <source>the name {name}</source>
        <translation>le nom {name}</translation>
    </message>
    <message>
        <source>the next label would be printed over this one</source>
        <translation>l’étiquette suivante s’imprimerait par-dessus</translation>
    </message>
    <message>
        <source>the order does not show it yet</source>
        <translation>la commande ne le montre pas encore</translation>
    </message>
    <message>
        <source>the order is {what} at the marketplace</source>
        <translation>la commande est {what} sur la place de marché</translation>
    </message>
    <message>
        <source>the order names no pickup yet</source>
        <translation>la commande ne nomme pas encore d’enlèvement</translation>
    </message>
    <message>
        <source>the order names no price of ours</source>
        <translation>la commande ne nomme aucun de nos tarifs</translation>
    </message>
    <message>
        <source>the order shows nothing yet</source>
        <translation>la commande ne montre encore rien</translation>
    </message>
    <message>
        <source>the page is {page}, and the print queue {queue} has no such paper</source>
        <translation>la page fait {page}, et la file {queue} n’a pas ce papier</translation>
    </message>
    <message>
        <source>the paper is jammed</source>
        <translation>il y a un bourrage papier</translation>
    </message>
    <message>
        <source>the paper is nearly out</source>
        <translation>il n’y a presque plus de papier</translation>
    </message>
    <message>
        <source>the paper is out</source>
        <translation>il n’y a plus de papier</translation>
    </message>
    <message>
        <source>the price was {was}, and it is not offered any more</source>
        <translation>le tarif était de {was}, et il n’est plus proposé</translation>
    </message>
    <message>
        <source>the price was {was}, now it is {now}</source>
        <translation>le tarif était de {was}, il est maintenant de {now}</translation>
    </message>
    <message>
        <source>the print head is open</source>
        <translation>la tête d’impression est ouverte</translation>
    </message>
    <message>
        <source>the print head wants cleaning</source>
        <translation>la tête d’impression est à nettoyer</translation>
    </message>
    <message>
        <source>the print head wants replacing</source>
        <translation>la tête d’impression est à remplacer</translation>
    </message>
    <message>
        <source>the print queue {queue} cannot print</source>
        <translation>la file {queue} ne peut pas imprimer</translation>
    </message>
    <message>
        <source>the print queue {queue} did not take the job in {time}</source>
        <translation>la file d’impression {queue} n’a pas pris le document en {time}</translation>
    </message>
    <message>
        <source>the print queue {queue} is stopped</source>
        <translation>la file d’impression {queue} est arrêtée</translation>
    </message>
    <message>
        <source>the print queue {queue} is stopped: {why}</source>
        <translation>la file d’impression {queue} est arrêtée&#x202f;: {why}</translation>
    </message>
    <message>
        <source>the print queue {queue} refuses the job: {why}</source>
        <translation>la file d’impression {queue} refuse le document&#x202f;: {why}</translation>
    </message>
    <message>
        <source>the print queue {queue} takes no jobs</source>
        <translation>la file d’impression {queue} n’accepte rien</translation>
    </message>
    <message>
        <source>the print queue {queue} takes no jobs: {why}</source>
        <translation>la file d’impression {queue} n’accepte rien&#x202f;: {why}</translation>
    </message>
    <message>
        <source>the print sits {mm} mm too far to the left</source>
        <translation>l’impression est {mm} mm trop à gauche</translation>
    </message>
    <message>
        <source>the print sits {mm} mm too far to the right</source>
        <translation>l’impression est {mm} mm trop à droite</translation>
    </message>
    <message>
        <source>the print sits {mm} mm too high</source>
        <translation>l’impression est {mm} mm trop haut</translation>
    </message>
    <message>
        <source>the print sits {mm} mm too low</source>
        <translation>l’impression est {mm} mm trop bas</translation>
    </message>
    <message>
        <source>the printer at {where} broke off when it was asked for its state</source>
        <translation>l’imprimante {where} a coupé quand on lui a demandé son état</translation>
    </message>
    <message>
        <source>the printer at {where} broke the connection ({sent} bytes were sent)</source>
        <translation>l’imprimante {where} a coupé la connexion ({sent} octets envoyés)</translation>
    </message>
    <message>
        <source>the printer at {where} cannot be reached: {why}</source>
        <translation>l’imprimante {where} est injoignable&#x202f;: {why}</translation>
    </message>
    <message>
        <source>the printer at {where} cannot print</source>
        <translation>l’imprimante {where} ne peut pas imprimer</translation>
    </message>
    <message>
        <source>the printer at {where} closed the connection (at most {sent} of {all} bytes)</source>
        <translation>l’imprimante {where} a fermé la connexion (au plus {sent} octets sur {all})</translation>
    </message>
    <message>
        <source>the printer at {where} does not answer (waited {time})</source>
        <translation>l’imprimante {where} ne répond pas (attente&#x202f;: {time})</translation>
    </message>
    <message>
        <source>the printer at {where} does not say what it prints</source>
        <translation>l’imprimante {where} ne dit pas ce qu’elle imprime</translation>
    </message>
    <message>
        <source>the printer at {where} fell silent after the label was sent</source>
        <translation>l’imprimante {where} ne répond plus depuis l’envoi de l’étiquette</translation>
    </message>
    <message>
        <source>the printer at {where} had other work: its counter proves nothing</source>
        <translation>l’imprimante {where} avait un autre travail&#x202f;: son compteur ne prouve rien</translation>
    </message>
    <message>
        <source>the printer at {where} is idle, and its counter went from {first} to {last} instead of to {wanted}</source>
        <translation>l’imprimante {where} est au repos, et son compteur est passé de {first} à {last} au lieu de {wanted}</translation>
    </message>
    <message>
        <source>the printer at {where} is not done with the label yet</source>
        <translation>l’imprimante {where} n’a pas encore fini l’étiquette</translation>
    </message>
    <message>
        <source>the printer at {where} says nothing of its state</source>
        <translation>l’imprimante {where} ne dit rien de son état</translation>
    </message>
    <message>
        <source>the printer at {where} stopped in the middle</source>
        <translation>l’imprimante {where} s’est arrêtée en pleine étiquette</translation>
    </message>
    <message>
        <source>the printer at {where} stopped taking data (at most {sent} of {all} bytes)</source>
        <translation>l’imprimante {where} ne prend plus de données (au plus {sent} octets sur {all})</translation>
    </message>
    <message>
        <source>the printer at {where} waits</source>
        <translation>l’imprimante {where} attend</translation>
    </message>
    <message>
        <source>the printer at {where} was switched off after the label was sent</source>
        <translation>l’imprimante {where} a été éteinte après l’envoi de l’étiquette</translation>
    </message>
    <message>
        <source>the printer wants calibrating for its paper</source>
        <translation>l’imprimante est à calibrer pour son papier</translation>
    </message>
    <message>
        <source>the printer would not understand the next label</source>
        <translation>l’imprimante ne comprendrait pas l’étiquette suivante</translation>
    </message>
    <message>
        <source>the printer’s counter went from {first} to {last}, nothing is left in it</source>
        <translation>le compteur de l’imprimante est passé de {first} à {last}, il n’y reste rien</translation>
    </message>
    <message>
        <source>the reason may have {most} characters, this has {found}</source>
        <translation>le motif peut avoir {most} caractères, celui-ci en a {found}</translation>
    </message>
    <message>
        <source>the ribbon is out</source>
        <translation>il n’y a plus de ruban</translation>
    </message>
    <message>
        <source>the ruler’s 50 mm are {mm} mm long: no print head does that</source>
        <translation>les 50 mm de la règle font {mm} mm&#x202f;: aucune tête ne fait cela</translation>
    </message>
    <message>
        <source>the station stopped while it was being sent</source>
        <translation>le poste s’est arrêté pendant l’envoi</translation>
    </message>
    <message>
        <source>the {code} barcode at {place} mm cannot be drawn: {why}</source>
        <translation>le code-barres {code} à {place} mm ne peut pas être dessiné&#x202f;: {why}</translation>
    </message>
    <message>
        <source>the {code} barcode at {place} mm cannot be read</source>
        <translation>le code-barres {code} à {place} mm est illisible</translation>
    </message>
    <message>
        <source>the {code} barcode at {place} mm reads {found} instead of {text}</source>
        <translation>le code-barres {code} à {place} mm donne {found} au lieu de {text}</translation>
    </message>
    <message>
        <source>the {code} barcode at {place} mm runs off the label</source>
        <translation>le code-barres {code} à {place} mm dépasse de l’étiquette</translation>
    </message>
    <message>
        <source>then {why}</source>
        <translation>puis {why}</translation>
    </message>
    <message>
        <source>there are no labels to fetch</source>
        <translation>il n’y a pas d’étiquette à récupérer</translation>
    </message>
    <message>
        <source>there is no print queue named {queue}</source>
        <translation>aucune file d’impression ne s’appelle {queue}</translation>
    </message>
    <message>
        <source>this</source>
        <translation>ceci</translation>
    </message>
    <message>
        <source>this choice needs a reason in words</source>
        <translation>ce choix demande un motif écrit</translation>
    </message>
    <message>
        <source>toner or ink is out</source>
        <translation>il n’y a plus d’encre ni de toner</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>illisible</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>waiting for its {what}</source>
        <translation>en attente ({what})</translation>
    </message>
    <message>
        <source>what it stores is not drawn</source>
        <translation>ce qu’elle stocke n’est pas dessiné</translation>
    </message>
    <message>
        <source>{day} is a {weekday}: carriers come Monday to Friday</source>
        <translation>le {day} est un {weekday}&#x202f;: les transporteurs passent du lundi au vendredi</translation>
    </message>
    <message>
        <source>{day} is over: a pickup is today or later</source>
        <translation>le {day} est passé&#x202f;: un enlèvement se fait aujourd’hui ou plus tard</translation>
    </message>
    <message>
        <source>{kind} barcodes cannot be drawn here</source>
        <translation>les codes {kind} ne peuvent être dessinés ici</translation>
    </message>
    <message>
        <source>{kind} has digits only</source>
        <translation>{kind} n’a que des chiffres</translation>
    </message>
    <message>
        <source>{kind} has no character {sign}</source>
        <translation>{kind} n’a pas le caractère {sign}</translation>
    </message>
    <message>
        <source>{printer} could print it instead</source>
        <translation>{printer} pourrait l’imprimer à sa place</translation>
    </message>
    <message>
        <source>{printer} needs a driver: set it up as a system queue</source>
        <translation>{printer} a besoin d’un pilote&#x202f;: configurez-la comme file du système</translation>
    </message>
    <message>
        <source>{printer} speaks {language}, which cannot be printed yet</source>
        <translation>{printer} parle {language}, pas encore imprimable</translation>
    </message>
    <message>
        <source>{ref} is no container reference (such as {example})</source>
        <translation>{ref} n’est pas une référence de conteneur (comme {example})</translation>
    </message>
    <message>
        <source>{url} is no address</source>
        <translation>{url} n’est pas une adresse</translation>
    </message>
    <message>
        <source>{what}: the answer was lost ({why})</source>
        <translation>{what}&#x202f;: la réponse a été perdue ({why})</translation>
    </message>
</context>
<context>
    <name>Connect</name>
    <message>
        <source>Cannot reach {host}: {why}. Check the network, try again.</source>
        <translation>{host} est injoignable&#x202f;: {why}. Vérifiez le réseau, puis réessayez.</translation>
    </message>
    <message>
        <source>The marketplace does not accept this ID and secret. Copy both again.</source>
        <translation>La place de marché n’accepte pas cet identifiant et ce secret. Copiez-les à nouveau tous les deux.</translation>
    </message>
    <message>
        <source>There is no marketplace at {url}. Check the address.</source>
        <translation>Il n’y a pas de place de marché à {url}. Vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>This is no address. Allowed: {allowed}.</source>
        <translation>Ce n’est pas une adresse. Valeurs admises&#x202f;: {allowed}.</translation>
    </message>
    <message>
        <source>Type or paste the client ID.</source>
        <translation>Tapez ou collez l’identifiant client.</translation>
    </message>
    <message>
        <source>Type or paste the client secret.</source>
        <translation>Tapez ou collez le secret client.</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>a container for the fulfilment centre</source>
        <translation>un conteneur pour le centre logistique</translation>
    </message>
    <message>
        <source>no carrier goes there: your own</source>
        <translation>aucun transporteur n’y va&#x202f;: le vôtre</translation>
    </message>
    <message>
        <source>ready to pack</source>
        <translation>prête à emballer</translation>
    </message>
    <message>
        <source>to be accepted first</source>
        <translation>à accepter d’abord</translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message numerus="yes">
        <source>%n label(s) stored</source>
        <translation>
            <numerusform>%n étiquette enregistrée</numerusform>
            <numerusform>%n étiquettes enregistrées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) came.</source>
        <translation>
            <numerusform>%n tarif reçu.</numerusform>
            <numerusform>%n tarifs reçus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accepted.</source>
        <translation>Acceptée.</translation>
    </message>
    <message>
        <source>Accepting the order.</source>
        <translation>Acceptation de la commande.</translation>
    </message>
    <message>
        <source>Asking for a container label ({service}).</source>
        <translation>Demande d’une étiquette de conteneur ({service}).</translation>
    </message>
    <message>
        <source>Asking for a pickup on {day}, {window}.</source>
        <translation>Demande d’un enlèvement le {day}, {window}.</translation>
    </message>
    <message>
        <source>Asking to void the labels: {why}.</source>
        <translation>Demande d’annuler les étiquettes&#x202f;: {why}.</translation>
    </message>
    <message>
        <source>Back in the queue, nothing bought.</source>
        <translation>Rendue à la liste, rien n’a été acheté.</translation>
    </message>
    <message>
        <source>Bought, as seen later: {why}.</source>
        <translation>Achetée, constaté plus tard&#x202f;: {why}.</translation>
    </message>
    <message>
        <source>Bought.</source>
        <translation>Achetée.</translation>
    </message>
    <message>
        <source>Buying {quote}.</source>
        <translation>Achat&#x202f;: {quote}.</translation>
    </message>
    <message>
        <source>Chosen: {quote} ({why}).</source>
        <translation>Choisi&#x202f;: {quote} ({why}).</translation>
    </message>
    <message>
        <source>Does not fit: {detail}. A person decides.</source>
        <translation>Ne correspond pas&#x202f;: {detail}. C’est à quelqu’un d’en décider.</translation>
    </message>
    <message>
        <source>Handed over to your own carrier.</source>
        <translation>Confiée à votre transporteur.</translation>
    </message>
    <message>
        <source>Handed over to your own carrier: {refund} come back.</source>
        <translation>Confiée à votre transporteur&#x202f;: {refund} vous reviennent.</translation>
    </message>
    <message>
        <source>Handing over to {carrier}, {tracking}.</source>
        <translation>Remise à {carrier}, {tracking}.</translation>
    </message>
    <message>
        <source>It goes on with the new address and items, as seen by {who}.</source>
        <translation>Elle continue avec la nouvelle adresse et les nouveaux articles, vus par {who}.</translation>
    </message>
    <message>
        <source>It waited for the network and was not bought: {why}</source>
        <translation>Elle attendait le réseau et n’a pas été achetée&#x202f;: {why}</translation>
    </message>
    <message>
        <source>It waits for the network no more: {why}</source>
        <translation>Elle n’attend plus le réseau&#x202f;: {why}</translation>
    </message>
    <message>
        <source>Label {n}</source>
        <translation>Étiquette {n}</translation>
    </message>
    <message>
        <source>Measured: {parcels}.</source>
        <translation>Mesurée&#x202f;: {parcels}.</translation>
    </message>
    <message>
        <source>No container label: {why}</source>
        <translation>Pas d’étiquette de conteneur&#x202f;: {why}</translation>
    </message>
    <message>
        <source>No network: to be bought when it is back, at most {quote}.</source>
        <translation>Pas de réseau&#x202f;: achat à son retour, au plus {quote}.</translation>
    </message>
    <message>
        <source>No network: to be bought when it is back.</source>
        <translation>Pas de réseau&#x202f;: achat à son retour.</translation>
    </message>
    <message>
        <source>No pickup: {why}</source>
        <translation>Pas d’enlèvement&#x202f;: {why}</translation>
    </message>
    <message>
        <source>Not accepted: {why}</source>
        <translation>Pas acceptée&#x202f;: {why}</translation>
    </message>
    <message>
        <source>Not bought: {why}</source>
        <translation>Pas achetée&#x202f;: {why}</translation>
    </message>
    <message>
        <source>Pickup booked: {when}.</source>
        <translation>Enlèvement réservé&#x202f;: {when}.</translation>
    </message>
    <message>
        <source>Put aside: {why}</source>
        <translation>Mise de côté&#x202f;: {why}</translation>
    </message>
    <message>
        <source>Taken in hand.</source>
        <translation>Prise en main.</translation>
    </message>
    <message>
        <source>Taken up again.</source>
        <translation>Reprise.</translation>
    </message>
    <message>
        <source>The cancellation was seen: {why}</source>
        <translation>L’annulation a été vue&#x202f;: {why}</translation>
    </message>
    <message>
        <source>The conflict is settled by {who}.</source>
        <translation>Le désaccord est réglé par {who}.</translation>
    </message>
    <message>
        <source>The container label is stored.</source>
        <translation>L’étiquette de conteneur est enregistrée.</translation>
    </message>
    <message>
        <source>The container label is stored; it had been made before.</source>
        <translation>L’étiquette de conteneur est enregistrée&#x202f;; elle existait déjà.</translation>
    </message>
    <message>
        <source>The labels are thrown away at the marketplace.</source>
        <translation>Les étiquettes sont annulées sur la place de marché.</translation>
    </message>
    <message>
        <source>The labels are void: {why}</source>
        <translation>Les étiquettes ne sont plus valables&#x202f;: {why}</translation>
    </message>
    <message>
        <source>The labels stay valid: {why}</source>
        <translation>Les étiquettes restent valables&#x202f;: {why}</translation>
    </message>
    <message>
        <source>The order is {status} at the marketplace.</source>
        <translation>La commande est {status} sur la place de marché.</translation>
    </message>
    <message>
        <source>The parcels have left (the marketplace says: {status}).</source>
        <translation>Les colis sont partis (d’après la place de marché&#x202f;: {status}).</translation>
    </message>
    <message>
        <source>Written by another version of Quayside: {kind}.</source>
        <translation>Écrit par une autre version de Quayside&#x202f;: {kind}.</translation>
    </message>
    <message>
        <source>{carrier}, costs {money}</source>
        <translation>{carrier}, coûte {money}</translation>
    </message>
    <message>
        <source>{carrier}, refunds {money}</source>
        <translation>{carrier}, rembourse {money}</translation>
    </message>
    <message>
        <source>{label} came out of {printer}.</source>
        <translation>{label}&#x202f;: sortie de {printer}.</translation>
    </message>
    <message>
        <source>{label} is asked for again: {why}.</source>
        <translation>{label}&#x202f;: demandée à nouveau, {why}.</translation>
    </message>
    <message>
        <source>{label} is being sent to {printer}.</source>
        <translation>{label}&#x202f;: envoi à {printer}.</translation>
    </message>
    <message>
        <source>{label} is drawn for {printer}.</source>
        <translation>{label}&#x202f;: dessinée pour {printer}.</translation>
    </message>
    <message>
        <source>{label} is drawn, and its codes can be read.</source>
        <translation>{label}&#x202f;: dessinée, ses codes se lisent.</translation>
    </message>
    <message>
        <source>{label} is printed although it was held back ({held}): {why}.</source>
        <translation>{label} est imprimée bien qu’elle ait été retenue ({held})&#x202f;: {why}.</translation>
    </message>
    <message>
        <source>{label} may or may not be out of {printer}: {why}.</source>
        <translation>{label}&#x202f;: peut-être sortie de {printer}, peut-être pas, {why}.</translation>
    </message>
    <message>
        <source>{label} waits for {printer}.</source>
        <translation>{label}&#x202f;: attend {printer}.</translation>
    </message>
    <message>
        <source>{label} was not printed on {printer}: {why}.</source>
        <translation>{label}&#x202f;: pas imprimée sur {printer}, {why}.</translation>
    </message>
    <message>
        <source>{label} was sent to {printer}.</source>
        <translation>{label}&#x202f;: envoyée à {printer}.</translation>
    </message>
    <message>
        <source>{label}, copy {n}</source>
        <translation>{label}, copie {n}</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>,</source>
        <extracomment>between thousands</extracomment>
        <translation>&#x202f;</translation>
    </message>
    <message>
        <source>.</source>
        <extracomment>decimal point</extracomment>
        <translation>,</translation>
    </message>
    <message>
        <source>; </source>
        <extracomment>between clauses</extracomment>
        <translation>&#x202f;; </translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>avr.</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>août</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>déc.</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>févr.</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>ven.</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>janv.</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>juil.</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>juin</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>mars</translation>
    </message>
    <message>
        <source>May</source>
        <translation>mai</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>lun.</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>nov.</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>oct.</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>sam.</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>sept.</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>dim.</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>jeu.</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>mar.</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>mer.</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <extracomment>a day with its year</extracomment>
        <translation>{day} {month} {year}</translation>
    </message>
    <message>
        <source>{hour}:{minute}</source>
        <extracomment>time of the day</extracomment>
        <translation>{hour}:{minute}</translation>
    </message>
    <message>
        <source>{name}: {text}</source>
        <translation>{name}&#x202f;: {text}</translation>
    </message>
    <message>
        <source>{n} d</source>
        <extracomment>days</extracomment>
        <translation>{n} j</translation>
    </message>
    <message>
        <source>{n} h</source>
        <extracomment>hours</extracomment>
        <translation>{n} h</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{n} s</source>
        <extracomment>seconds</extracomment>
        <translation>{n} s</translation>
    </message>
    <message>
        <source>{time} ago</source>
        <translation>il y a {time}</translation>
    </message>
    <message>
        <source>{weekday} {day} {month}</source>
        <extracomment>a day</extracomment>
        <translation>{weekday} {day} {month}</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message numerus="yes">
        <source>%n request(s) left</source>
        <translation>
            <numerusform>%n requête restante</numerusform>
            <numerusform>%n requêtes restantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) left in this minute</source>
        <translation>
            <numerusform>%n requête restante cette minute</numerusform>
            <numerusform>%n requêtes restantes cette minute</numerusform>
        </translation>
    </message>
    <message>
        <source>Account refused</source>
        <translation>Compte refusé</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>No link</source>
        <translation>Pas de liaison</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>Pas d’imprimante</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Imprimante</translation>
    </message>
    <message>
        <source>Quayside</source>
        <translation>Quayside</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>{fact}, {age}</source>
        <translation>{fact}, {age}</translation>
    </message>
    <message>
        <source>{printer} is not ready</source>
        <translation>{printer} n’est pas prête</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Another reason, in your words</source>
        <translation>Un autre motif, dans vos mots</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifiée</translation>
    </message>
    <message>
        <source>Do not print</source>
        <translation>Ne pas imprimer</translation>
    </message>
    <message>
        <source>Every order that is packed at this bench is kept here.</source>
        <translation>Chaque commande emballée à ce poste est gardée ici.</translation>
    </message>
    <message>
        <source>First settle what does not fit: {why}.</source>
        <translation>Réglez d’abord ce qui ne correspond pas&#x202f;: {why}.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>In doubt on {printer}</source>
        <translation>Incertaine sur {printer}</translation>
    </message>
    <message>
        <source>It has no label yet.</source>
        <translation>Elle n’a pas encore d’étiquette.</translation>
    </message>
    <message>
        <source>Its labels are void: they are never printed again.</source>
        <translation>Ses étiquettes ne sont plus valables&#x202f;: elles ne seront plus jamais imprimées.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Making the proof sheet …</source>
        <translation>Préparation du justificatif…</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Pas imprimée</translation>
    </message>
    <message>
        <source>Not printed on {printer}</source>
        <translation>Pas imprimée sur {printer}</translation>
    </message>
    <message>
        <source>Nothing fits “{text}”</source>
        <translation>Rien ne correspond à «&#x202f;{text}&#x202f;»</translation>
    </message>
    <message>
        <source>Nothing was shipped here yet</source>
        <translation>Rien n’a encore été expédié ici</translation>
    </message>
    <message>
        <source>On its way to {printer}</source>
        <translation>En route vers {printer}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Order, tracking, retailer</source>
        <translation>Commande, suivi, détaillant</translation>
    </message>
    <message>
        <source>Orders that were handled</source>
        <translation>Commandes traitées</translation>
    </message>
    <message>
        <source>Parcel {n}</source>
        <translation>Colis {n}</translation>
    </message>
    <message>
        <source>Parcel {n} of {count}</source>
        <translation>Colis {n} sur {count}</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Printed on {printer}</source>
        <translation>Imprimée sur {printer}</translation>
    </message>
    <message>
        <source>Printing …</source>
        <translation>Impression…</translation>
    </message>
    <message>
        <source>Reprint</source>
        <translation>Réimprimer</translation>
    </message>
    <message>
        <source>Retailer</source>
        <translation>Détaillant</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Enregistré sous {file}</translation>
    </message>
    <message>
        <source>Scan a label, or type a reference, a shop, a city or an item.</source>
        <translation>Scannez une étiquette, ou tapez une référence, une boutique, une ville ou un article.</translation>
    </message>
    <message>
        <source>Sent to {printer}</source>
        <translation>Envoyée à {printer}</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>The label was sent to the printer again.</source>
        <translation>L’étiquette a été renvoyée à l’imprimante.</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Why print it again?</source>
        <translation>Pourquoi la réimprimer&#x202f;?</translation>
    </message>
    <message>
        <source>{text}, copy {n}</source>
        <translation>{text}, copie {n}</translation>
    </message>
</context>
<context>
    <name>Interlude</name>
    <message numerus="yes">
        <source>%n task(s) left. Nothing new is begun.</source>
        <translation>
            <numerusform>Encore %n tâche. Rien de nouveau ne commence.</numerusform>
            <numerusform>Encore %n tâches. Rien de nouveau ne commence.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close once more to leave at once: the journal has everything.</source>
        <translation>Fermez encore une fois pour quitter tout de suite&#x202f;: le journal a tout gardé.</translation>
    </message>
    <message>
        <source>Correct the file and save it, then try again.</source>
        <translation>Corrigez le fichier et enregistrez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>Finishing what was begun…</source>
        <translation>Fin des tâches en cours…</translation>
    </message>
    <message>
        <source>Free space or mend its rights, then try again.</source>
        <translation>Libérez de l’espace ou corrigez les droits, puis réessayez.</translation>
    </message>
    <message>
        <source>Opening the station…</source>
        <translation>Ouverture du poste…</translation>
    </message>
    <message>
        <source>The station cannot be opened</source>
        <translation>Le poste ne peut pas être ouvert</translation>
    </message>
    <message>
        <source>The system&apos;s keyring may be asking for its password.</source>
        <translation>Le trousseau du système demande peut-être son mot de passe.</translation>
    </message>
    <message>
        <source>Then the station is opened with the new settings.</source>
        <translation>Le poste s’ouvrira ensuite avec les nouveaux réglages.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>KeyCap</name>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>PgDn</source>
        <translation>Pg suiv</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Pg préc</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Maj</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
</context>
<context>
    <name>KeyStrip</name>
    <message>
        <source>Accept order</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Back to bench</source>
        <translation>Retour au poste</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Réserver</translation>
    </message>
    <message>
        <source>Buy &amp; print</source>
        <translation>Acheter</translation>
    </message>
    <message>
        <source>Buy it so</source>
        <translation>Acheter ainsi</translation>
    </message>
    <message>
        <source>Cancel print</source>
        <translation>Annuler l’impression</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>Close order</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Connecter</translation>
    </message>
    <message>
        <source>Copy parcel</source>
        <translation>Copier le colis</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>First answer</source>
        <translation>1re réponse</translation>
    </message>
    <message>
        <source>First order</source>
        <translation>1re commande</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Confier</translation>
    </message>
    <message>
        <source>Handover sheets</source>
        <translation>Bordereaux de remise</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Mettre de côté</translation>
    </message>
    <message>
        <source>It came out</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Label preview</source>
        <translation>Aperçu de l’étiquette</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Vérifier à nouveau</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Next file</source>
        <translation>Fichier suivant</translation>
    </message>
    <message>
        <source>Next label</source>
        <translation>Étiquette suivante</translation>
    </message>
    <message>
        <source>Next parcel</source>
        <translation>Colis suivant</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>Pas d’étiquette</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Ouvrir un fichier</translation>
    </message>
    <message>
        <source>Open on bench</source>
        <translation>Ouvrir au poste</translation>
    </message>
    <message>
        <source>Pickups</source>
        <translation>Enlèvements</translation>
    </message>
    <message>
        <source>Previous file</source>
        <translation>Fichier précédent</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>Queue it</source>
        <translation>Mettre en attente</translation>
    </message>
    <message>
        <source>Reprint</source>
        <translation>Réimprimer</translation>
    </message>
    <message>
        <source>Reset label</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Test print</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>Cocher</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Try the sandbox</source>
        <translation>Essayer le bac à sable</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
</context>
<context>
    <name>LabelGrid</name>
    <message>
        <source>Being drawn</source>
        <translation>En cours de dessin</translation>
    </message>
    <message>
        <source>Labels of the order</source>
        <translation>Étiquettes de la commande</translation>
    </message>
</context>
<context>
    <name>LabelPicture</name>
    <message>
        <source>0 mm</source>
        <translation>0&#xa0;mm</translation>
    </message>
    <message>
        <source>Picture of the label</source>
        <translation>Image de l’étiquette</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
</context>
<context>
    <name>Money</name>
    <message>
        <source>costs you</source>
        <translation>à votre charge</translation>
    </message>
    <message>
        <source>costs you {amount}</source>
        <translation>vous coûte {amount}</translation>
    </message>
    <message>
        <source>refunds you</source>
        <translation>vous est remboursé</translation>
    </message>
    <message>
        <source>refunds you {amount}</source>
        <translation>vous rembourse {amount}</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n de plus</numerusform>
            <numerusform>%n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Save a support file</source>
        <translation>Enregistrer un fichier d’assistance</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
</context>
<context>
    <name>OrderWords</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n jour de retard</numerusform>
            <numerusform>%n jours de retard</numerusform>
        </translation>
    </message>
    <message>
        <source>At the centre</source>
        <translation>Au centre</translation>
    </message>
    <message>
        <source>Buying</source>
        <translation>Achat</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>Incertaine</translation>
    </message>
    <message>
        <source>Invoiced</source>
        <translation>Facturée</translation>
    </message>
    <message>
        <source>Label coming</source>
        <translation>Étiquette en route</translation>
    </message>
    <message>
        <source>Labelled</source>
        <translation>Étiquetée</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Mise de côté</translation>
    </message>
    <message>
        <source>Packing</source>
        <translation>Emballage</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Payée</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçue</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusée</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejetée</translation>
    </message>
    <message>
        <source>Resetting</source>
        <translation>Réinitialisation</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Expédiée</translation>
    </message>
    <message>
        <source>To accept</source>
        <translation>À accepter</translation>
    </message>
    <message>
        <source>To pack</source>
        <translation>À emballer</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Demain</translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>Demander maintenant</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Exporter en CSV</translation>
    </message>
    <message>
        <source>Exporting …</source>
        <translation>Exportation…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>Incertaines</translation>
    </message>
    <message>
        <source>Labelled</source>
        <translation>Étiquetées</translation>
    </message>
    <message>
        <source>New ones appear here by themselves, a minute after they come in.</source>
        <translation>Les nouvelles apparaissent ici toutes seules, une minute après leur arrivée.</translation>
    </message>
    <message>
        <source>No open order is in this state now.</source>
        <translation>Aucune commande ouverte n’est dans cet état.</translation>
    </message>
    <message>
        <source>No open orders</source>
        <translation>Aucune commande ouverte</translation>
    </message>
    <message>
        <source>None here</source>
        <translation>Aucune ici</translation>
    </message>
    <message>
        <source>Nothing fits “{text}”</source>
        <translation>Rien ne correspond à «&#x202f;{text}&#x202f;»</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Mises de côté</translation>
    </message>
    <message>
        <source>Open orders only are listed here. What has left is in History.</source>
        <translation>Seules les commandes ouvertes sont ici. Ce qui est parti se trouve dans Historique.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Order, retailer, city, SKU</source>
        <translation>Commande, détaillant, ville, SKU</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Packer</source>
        <translation>Préparateur</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Pièces</translation>
    </message>
    <message>
        <source>Put its client id and secret right under Settings, Account.</source>
        <translation>Corrigez l’identifiant client et le secret dans Réglages, Compte.</translation>
    </message>
    <message>
        <source>Reading details: {n} to go</source>
        <translation>Lecture des détails&#x202f;: encore {n}</translation>
    </message>
    <message>
        <source>Reading the list: {n}</source>
        <translation>Lecture de la liste&#x202f;: {n}</translation>
    </message>
    <message>
        <source>Reading your orders</source>
        <translation>Lecture de vos commandes</translation>
    </message>
    <message>
        <source>Retailer</source>
        <translation>Détaillant</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Enregistré&#x202f;: {file}</translation>
    </message>
    <message>
        <source>Search in History</source>
        <translation>Chercher dans Historique</translation>
    </message>
    <message numerus="yes">
        <source>Show %n new</source>
        <translation>
            <numerusform>Afficher %n nouvelle</numerusform>
            <numerusform>Afficher %n nouvelles</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Show changes</source>
        <translation>Afficher les changements</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>The account is not accepted</source>
        <translation>Le compte n’est pas accepté</translation>
    </message>
    <message>
        <source>The marketplace cannot be reached</source>
        <translation>La place de marché est injoignable</translation>
    </message>
    <message>
        <source>The orders come by themselves when the link is back.</source>
        <translation>Les commandes arriveront toutes seules quand la liaison sera rétablie.</translation>
    </message>
    <message>
        <source>They appear here one page after the other.</source>
        <translation>Elles apparaissent ici page après page.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Destination</translation>
    </message>
    <message>
        <source>To pack</source>
        <translation>À emballer</translation>
    </message>
    <message>
        <source>Updated just now</source>
        <translation>Mis à jour à l’instant</translation>
    </message>
    <message>
        <source>Updated {ago}</source>
        <translation>Mis à jour {ago}</translation>
    </message>
</context>
<context>
    <name>Pickups</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n de plus</numerusform>
            <numerusform>%n de plus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s)</source>
        <translation>
            <numerusform>%n colis</numerusform>
            <numerusform>%n colis</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer lost, nothing is sent again</source>
        <translation>Réponse perdue, rien n’est renvoyé</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Réserver</translation>
    </message>
    <message>
        <source>Book {carrier}</source>
        <translation>Réserver {carrier}</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Réservé</translation>
    </message>
    <message>
        <source>Booking, order {n} of {all}</source>
        <translation>Réservation, commande {n} sur {all}</translation>
    </message>
    <message>
        <source>Choose another time.</source>
        <translation>Choisissez un autre créneau.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Drop-off only</source>
        <translation>Dépôt seulement</translation>
    </message>
    <message>
        <source>Handover sheets</source>
        <translation>Bordereaux de remise</translation>
    </message>
    <message>
        <source>Labelled parcels appear here.</source>
        <translation>Les colis étiquetés apparaissent ici.</translation>
    </message>
    <message>
        <source>Needs an answer</source>
        <translation>Attend une réponse</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>No driver comes</source>
        <translation>Aucun chauffeur ne passe</translation>
    </message>
    <message>
        <source>Not booked</source>
        <translation>Pas réservé</translation>
    </message>
    <message>
        <source>Not booked: {orders}.</source>
        <translation>Sans enlèvement&#x202f;: {orders}.</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Pas encore connu</translation>
    </message>
    <message>
        <source>Nothing waits for a driver</source>
        <translation>Rien n’attend de chauffeur</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Ouvrir les réglages</translation>
    </message>
    <message>
        <source>Pickups</source>
        <translation>Enlèvements</translation>
    </message>
    <message numerus="yes">
        <source>Ready for a driver, %n parcel(s)</source>
        <translation>
            <numerusform>Prêt pour le chauffeur, %n colis</numerusform>
            <numerusform>Prêts pour le chauffeur, %n colis</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop after this one</source>
        <translation>Arrêter après celle-ci</translation>
    </message>
    <message>
        <source>The settings have no pickup address yet. Nothing can be booked.</source>
        <translation>Les réglages n’ont pas encore d’adresse d’enlèvement. Rien ne peut être réservé.</translation>
    </message>
    <message>
        <source>Times are local to the address</source>
        <translation>Heures locales de l’adresse</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>Attend son tour</translation>
    </message>
    <message>
        <source>Where do drivers collect?</source>
        <translation>Où les chauffeurs passent-ils&#x202f;?</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Créneau</translation>
    </message>
    <message numerus="yes">
        <source>booking, %n carrier(s) to go</source>
        <translation>
            <numerusform>réservation, encore %n transporteur</numerusform>
            <numerusform>réservation, encore %n transporteurs</numerusform>
        </translation>
    </message>
    <message>
        <source>from {first} to {last}</source>
        <translation>de {first} à {last}</translation>
    </message>
    <message>
        <source>no printer is set up for them; saved as {file}</source>
        <translation>aucune imprimante n’est prévue&#x202f;; enregistrés sous {file}</translation>
    </message>
    <message>
        <source>printed on {printer}</source>
        <translation>imprimés sur {printer}</translation>
    </message>
    <message>
        <source>stopping after this order</source>
        <translation>arrêt après cette commande</translation>
    </message>
    <message numerus="yes">
        <source>{first} and %n more</source>
        <translation>
            <numerusform>{first} et %n autre</numerusform>
            <numerusform>{first} et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>A barcode fails</source>
        <translation>Un code-barres échoue</translation>
    </message>
    <message>
        <source>A part lies outside of the paper</source>
        <translation>Une partie dépasse du papier</translation>
    </message>
    <message>
        <source>Another tracking number</source>
        <translation>Autre numéro de suivi</translation>
    </message>
    <message>
        <source>At byte {at}</source>
        <translation>À l’octet {at}</translation>
    </message>
    <message>
        <source>Cannot be drawn: {why}</source>
        <translation>Ne peut être dessiné&#x202f;: {why}</translation>
    </message>
    <message>
        <source>Cannot be printed</source>
        <translation>Ne peut être imprimée</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Illisible</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Vérifiée</translation>
    </message>
    <message>
        <source>Container {reference}</source>
        <translation>Conteneur {reference}</translation>
    </message>
    <message>
        <source>Copies so far</source>
        <translation>Copies jusqu’ici</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>Ne tient pas</translation>
    </message>
    <message>
        <source>Does not fit the paper</source>
        <translation>Ne tient pas sur le papier</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Retenue</translation>
    </message>
    <message>
        <source>Is this parcel’s tracking number</source>
        <translation>Est le numéro de suivi de ce colis</translation>
    </message>
    <message>
        <source>It can be seen here once it is bought.</source>
        <translation>Elle se verra ici une fois achetée.</translation>
    </message>
    <message>
        <source>It scans</source>
        <translation>Se scanne</translation>
    </message>
    <message>
        <source>Label preview</source>
        <translation>Aperçu de l’étiquette</translation>
    </message>
    <message>
        <source>Names this order</source>
        <translation>Nomme cette commande</translation>
    </message>
    <message>
        <source>No barcode can be read.</source>
        <translation>Aucun code-barres ne se lit.</translation>
    </message>
    <message>
        <source>No barcode contains this parcel’s tracking number</source>
        <translation>Aucun code-barres ne contient le numéro de suivi de ce colis</translation>
    </message>
    <message>
        <source>No label yet</source>
        <translation>Pas encore d’étiquette</translation>
    </message>
    <message>
        <source>No reader here knows this kind: not read back</source>
        <translation>Aucun lecteur ici pour ce type&#x202f;: non relu</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>None set up for labels</source>
        <translation>Aucune pour les étiquettes</translation>
    </message>
    <message>
        <source>Not all is read back</source>
        <translation>Tout n’est pas relu</translation>
    </message>
    <message>
        <source>Not as it should be</source>
        <translation>Anomalies</translation>
    </message>
    <message>
        <source>Nothing scans</source>
        <translation>Rien ne se scanne</translation>
    </message>
    <message>
        <source>Order {reference}</source>
        <translation>Commande {reference}</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Réimprimer</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Imprimante</translation>
    </message>
    <message>
        <source>Read back from the picture the printer gets</source>
        <translation>Relu dans l’image que l’imprimante reçoit</translation>
    </message>
    <message>
        <source>Reads as it should</source>
        <translation>Se lit comme prévu</translation>
    </message>
    <message>
        <source>Reads as {found}</source>
        <translation>Se lit {found}</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusée</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Résolution</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Enregistrer le PDF</translation>
    </message>
    <message>
        <source>Saved in {folder}</source>
        <translation>Enregistré dans {folder}</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Skipped, not known here</source>
        <translation>Ignoré, inconnu ici</translation>
    </message>
    <message>
        <source>What is tinted in the picture is not printed</source>
        <translation>Ce qui est teinté dans l’image n’est pas imprimé</translation>
    </message>
    <message>
        <source>{kind}, at {place}</source>
        <translation>{kind}, à {place}</translation>
    </message>
    <message>
        <source>{kind}, {size}, at {place}</source>
        <translation>{kind}, {size}, à {place}</translation>
    </message>
    <message>
        <source>The label is being drawn</source>
        <translation>L’étiquette est en cours de dessin</translation>
    </message>
    <message>
        <source>To the shelf</source>
        <translation>Vers l’étagère</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Numéro de suivi</translation>
    </message>
    <message>
        <source>What was read of the label</source>
        <translation>Ce qui a été lu de l’étiquette</translation>
    </message>
    <message>
        <source>Why it cannot be printed</source>
        <translation>Pourquoi elle ne peut être imprimée</translation>
    </message>
    <message>
        <source>Why it is held back</source>
        <translation>Pourquoi elle est retenue</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>et {count} de plus</translation>
    </message>
    <message>
        <source>{dpi} dpi, {width} × {height} dots</source>
        <translation>{dpi}&#xa0;dpi, {width} × {height} points</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} sur {total}</translation>
    </message>
    <message>
        <source>{width} × {height} mm, as the document is</source>
        <translation>{width} × {height}&#xa0;mm, taille du document</translation>
    </message>
    <message>
        <source>{width} × {height} mm, does not fit the stock</source>
        <translation>{width} × {height} mm, ne tient pas sur le support</translation>
    </message>
    <message>
        <source>{width} × {height} mm, fits the stock</source>
        <translation>{width} × {height}&#xa0;mm, tient sur le support</translation>
    </message>
</context>
<context>
    <name>Printers</name>
    <message>
        <source>A folder, such as /home/packer/labels.</source>
        <translation>Un dossier, par exemple /home/packer/labels.</translation>
    </message>
    <message>
        <source>Add a printer</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add and test</source>
        <translation>Ajouter et tester</translation>
    </message>
    <message>
        <source>Add {printer} and test it</source>
        <translation>Ajouter {printer} et la tester</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>0 is right. Marks that are cut off: with a minus.</source>
        <translation>0 est juste. Traits coupés&#x202f;: avec un moins.</translation>
    </message>
    <message>
        <source>A folder takes files. Whoever prints them sees whether they came out.</source>
        <translation>Un dossier reçoit des fichiers. Qui les imprime voit s’ils sont sortis.</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>Are bars and letters sharp?</source>
        <translation>Barres et lettres nettes&#x202f;?</translation>
    </message>
    <message>
        <source>Ask for no more than {most} addresses at once.</source>
        <translation>Pas plus de {most} adresses à la fois.</translation>
    </message>
    <message>
        <source>Ask who is there</source>
        <translation>Demander qui répond</translation>
    </message>
    <message>
        <source>Asking</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Asking what it is and what it can prove</source>
        <translation>Elle dit ce qu’elle est et ce qu’elle prouve</translation>
    </message>
    <message>
        <source>Asking whether it is there</source>
        <translation>On vérifie qu’elle est là</translation>
    </message>
    <message>
        <source>Asking who is there</source>
        <translation>On demande qui répond</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Blank above the 0, mm</source>
        <translation>Blanc au-dessus du 0, mm</translation>
    </message>
    <message>
        <source>Blank left of the 0, mm</source>
        <translation>Blanc à gauche du 0, mm</translation>
    </message>
    <message>
        <source>Carrier labels</source>
        <translation>Étiquettes de transport</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Change {printer}</source>
        <translation>Modifier {printer}</translation>
    </message>
    <message>
        <source>Command sheets</source>
        <translation>Feuilles de codes</translation>
    </message>
    <message>
        <source>Cutter jammed</source>
        <translation>Massicot bloqué</translation>
    </message>
    <message>
        <source>Did it come out?</source>
        <translation>Est-elle sortie&#x202f;?</translation>
    </message>
    <message>
        <source>Dots per inch</source>
        <translation>Points par pouce</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Pilote</translation>
    </message>
    <message>
        <source>EPL</source>
        <translation>EPL</translation>
    </message>
    <message>
        <source>Each document becomes a file</source>
        <translation>Chaque document devient un fichier</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Défaut</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Folder {folder}</source>
        <translation>Dossier {folder}</translation>
    </message>
    <message>
        <source>Found just now</source>
        <translation>Trouvées à l’instant</translation>
    </message>
    <message>
        <source>From 0 to 50, by a real ruler, mm</source>
        <translation>De 0 à 50, à la vraie règle, mm</translation>
    </message>
    <message>
        <source>Fulfilment labels</source>
        <translation>Étiquettes logistiques</translation>
    </message>
    <message>
        <source>Handover sheets</source>
        <translation>Bordereaux de remise</translation>
    </message>
    <message>
        <source>Head fault</source>
        <translation>Défaut de tête</translation>
    </message>
    <message>
        <source>Head open</source>
        <translation>Tête ouverte</translation>
    </message>
    <message>
        <source>If it fails, offer</source>
        <translation>En cas d’échec, proposer</translation>
    </message>
    <message>
        <source>If it fails, offer {printer}</source>
        <translation>En cas d’échec, proposer {printer}</translation>
    </message>
    <message>
        <source>If it fails, wait</source>
        <translation>En cas d’échec, attendre</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Utilisées</translation>
    </message>
    <message>
        <source>It has rulers along two edges: {size}. Put in the labels that you will use.</source>
        <translation>Elle porte des règles sur deux bords&#x202f;: {size}. Mettez les étiquettes que vous utiliserez.</translation>
    </message>
    <message>
        <source>It shows the true dots of the print head.</source>
        <translation>Cela montre les vrais points de la tête.</translation>
    </message>
    <message>
        <source>It tells little or nothing of itself, so please say what you know.</source>
        <translation>Elle dit peu ou rien d’elle&#x202f;: indiquez ce que vous savez.</translation>
    </message>
    <message>
        <source>It told all of this itself. Which labels are in it?</source>
        <translation>Elle a tout dit elle-même. Quelles étiquettes contient-elle&#x202f;?</translation>
    </message>
    <message>
        <source>Its name in the system, where it is not listed below.</source>
        <translation>Son nom dans le système, si elle n’est pas listée.</translation>
    </message>
    <message>
        <source>Knows its queue, not its paper</source>
        <translation>Connaît sa file, pas son papier</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langage</translation>
    </message>
    <message>
        <source>Language not known yet</source>
        <translation>Langage encore inconnu</translation>
    </message>
    <message>
        <source>Last mark at the lower edge, mm</source>
        <translation>Dernier trait en bas, mm</translation>
    </message>
    <message>
        <source>Last mark at the right edge, mm</source>
        <translation>Dernier trait à droite, mm</translation>
    </message>
    <message>
        <source>Length, mm</source>
        <translation>Longueur, mm</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Vérifier à nouveau</translation>
    </message>
    <message>
        <source>Look at paper, cover and cable, at the language and at the size.</source>
        <translation>Vérifiez papier, capot, câble, langage et format.</translation>
    </message>
    <message>
        <source>Look at paper, cover and cable. Then test again.</source>
        <translation>Regardez le papier, le capot et le câble. Puis testez à nouveau.</translation>
    </message>
    <message>
        <source>Look at the bars of the barcode.</source>
        <translation>Regardez les barres du code.</translation>
    </message>
    <message>
        <source>Look at the paper guides and at the left and upper position that is set at the printer. Then print again.</source>
        <translation>Vérifiez les guides et la position gauche et haute réglée sur l’imprimante. Puis réimprimez.</translation>
    </message>
    <message>
        <source>Look where the paper cuts the two rulers off: along the upper and the left edge.</source>
        <translation>Regardez où le papier coupe les deux règles&#x202f;: en haut et à gauche.</translation>
    </message>
    <message>
        <source>Looking for printers</source>
        <translation>Recherche d’imprimantes</translation>
    </message>
    <message>
        <source>Memory fault</source>
        <translation>Défaut mémoire</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Network address</source>
        <translation>Adresse réseau</translation>
    </message>
    <message>
        <source>Network, {address}</source>
        <translation>Réseau, {address}</translation>
    </message>
    <message>
        <source>New printer</source>
        <translation>Nouvelle imprimante</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>No label came out</source>
        <translation>Aucune étiquette</translation>
    </message>
    <message>
        <source>No other queue in this system.</source>
        <translation>Pas d’autre file dans ce système.</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>Aucune imprimante</translation>
    </message>
    <message numerus="yes">
        <source>No printer at %n other address(es).</source>
        <translation>
            <numerusform>Pas d’imprimante à %n autre adresse.</numerusform>
            <numerusform>Pas d’imprimante à %n autres adresses.</numerusform>
        </translation>
    </message>
    <message>
        <source>No printer yet. Labels are kept until there is one.</source>
        <translation>Pas encore d’imprimante. D’ici là, les étiquettes sont gardées.</translation>
    </message>
    <message>
        <source>No, nothing came out of {printer}</source>
        <translation>Non, rien n’est sorti de {printer}</translation>
    </message>
    <message>
        <source>No, ragged, grey or with stripes</source>
        <translation>Non, irrégulières ou grises</translation>
    </message>
    <message>
        <source>Nobody answers at {where}.</source>
        <translation>Personne ne répond à {where}.</translation>
    </message>
    <message>
        <source>Nobody has the name {where}.</source>
        <translation>Personne ne porte le nom {where}.</translation>
    </message>
    <message>
        <source>Nobody: wait</source>
        <translation>Aucune&#x202f;: attendre</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Pas imprimée</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>Pas prête</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>Pas testée</translation>
    </message>
    <message>
        <source>Nothing came out</source>
        <translation>Rien n’est sorti</translation>
    </message>
    <message>
        <source>Nothing takes print jobs at {where}.</source>
        <translation>Rien n’accepte d’impressions à {where}.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Only what you name is asked, and nothing is printed yet.</source>
        <translation>Seul ce que vous nommez est interrogé, rien n’est imprimé.</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Packing slips</source>
        <translation>Bons de livraison</translation>
    </message>
    <message>
        <source>Paper jam</source>
        <translation>Bourrage</translation>
    </message>
    <message>
        <source>Paper out</source>
        <translation>Plus de papier</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Please look</source>
        <translation>Regardez</translation>
    </message>
    <message>
        <source>Print a test label</source>
        <translation>Imprimer une étiquette de test</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Réimprimer</translation>
    </message>
    <message>
        <source>Print test label</source>
        <translation>Imprimer le test</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Imprimante</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Imprimantes</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Impression</translation>
    </message>
    <message>
        <source>Printing the test label</source>
        <translation>Impression du test</translation>
    </message>
    <message>
        <source>Prints</source>
        <translation>Imprime</translation>
    </message>
    <message>
        <source>Proves each label</source>
        <translation>Prouve chaque étiquette</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Queue {queue}</source>
        <translation>File {queue}</translation>
    </message>
    <message>
        <source>Ragged bars do not scan. Clean the print head, print slower or darker, and print again.</source>
        <translation>Des barres irrégulières ne se lisent pas. Nettoyez la tête, imprimez plus lentement ou plus foncé, puis réimprimez.</translation>
    </message>
    <message>
        <source>Reached by</source>
        <translation>Accès par</translation>
    </message>
    <message>
        <source>Read the test label</source>
        <translation>Lire l’étiquette de test</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prête</translation>
    </message>
    <message>
        <source>Remove {printer}? What it prints has no printer then.</source>
        <translation>Retirer {printer}&#x202f;? Ce qu’elle imprime n’aura alors plus d’imprimante.</translation>
    </message>
    <message>
        <source>Ribbon out</source>
        <translation>Plus de ruban</translation>
    </message>
    <message>
        <source>Set up again</source>
        <translation>Reconfigurer</translation>
    </message>
    <message>
        <source>Silent: you confirm each label</source>
        <translation>Muette&#x202f;: vous confirmez chaque étiquette</translation>
    </message>
    <message>
        <source>Something takes print jobs there and does not say what.</source>
        <translation>Quelque chose y accepte des impressions sans dire ce que c’est.</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>Étape {step} sur {steps}</translation>
    </message>
    <message>
        <source>Such as 192.0.2.10, 192.0.2.20-29</source>
        <translation>Par exemple 192.0.2.10, 192.0.2.20-29</translation>
    </message>
    <message>
        <source>Such as 192.0.2.10:9100</source>
        <translation>Par exemple 192.0.2.10:9100</translation>
    </message>
    <message>
        <source>System queue</source>
        <translation>File du système</translation>
    </message>
    <message>
        <source>System queue, new</source>
        <translation>File du système, nouvelle</translation>
    </message>
    <message>
        <source>Test label</source>
        <translation>Étiquette de test</translation>
    </message>
    <message>
        <source>Test print</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Test print on {printer}</source>
        <translation>Test d’impression sur {printer}</translation>
    </message>
    <message>
        <source>The labels are {width} × {length} mm. Print again to see that it fits.</source>
        <translation>Les étiquettes font {width} × {length} mm. Réimprimez pour vérifier.</translation>
    </message>
    <message>
        <source>The print head has {dpi} dots per inch. Print again to see that it fits.</source>
        <translation>La tête a {dpi} points par pouce. Réimprimez pour vérifier.</translation>
    </message>
    <message>
        <source>The queue’s name in the system.</source>
        <translation>Le nom de la file dans le système.</translation>
    </message>
    <message>
        <source>The test label came out.</source>
        <translation>L’étiquette de test est sortie.</translation>
    </message>
    <message>
        <source>The test label was handed over.</source>
        <translation>L’étiquette de test a été transmise.</translation>
    </message>
    <message>
        <source>The whole ruler goes to {mark}.</source>
        <translation>La règle entière va jusqu’à {mark}.</translation>
    </message>
    <message>
        <source>This printer keeps silent about labels and paper: you confirm each label by a scan.</source>
        <translation>Cette imprimante ne dit rien des étiquettes ni du papier&#x202f;: vous confirmez chaque étiquette par un scan.</translation>
    </message>
    <message>
        <source>This printer proves each label: it tells when its paper is out, and counts what came out.</source>
        <translation>Cette imprimante prouve chaque étiquette&#x202f;: elle signale la fin du papier et compte ce qui est sorti.</translation>
    </message>
    <message>
        <source>This printer tells of its queue, not of its paper: you confirm each label by a scan.</source>
        <translation>Cette imprimante connaît sa file, pas son papier&#x202f;: vous confirmez chaque étiquette par un scan.</translation>
    </message>
    <message>
        <source>Toner out</source>
        <translation>Plus de toner</translation>
    </message>
    <message>
        <source>Too cold</source>
        <translation>Trop froide</translation>
    </message>
    <message>
        <source>Too hot</source>
        <translation>Trop chaude</translation>
    </message>
    <message>
        <source>Type an address first.</source>
        <translation>Tapez d’abord une adresse.</translation>
    </message>
    <message>
        <source>Until now: {printer}</source>
        <translation>Jusqu’ici&#x202f;: {printer}</translation>
    </message>
    <message>
        <source>What it can, and what it is for</source>
        <translation>Ce qu’elle sait, à quoi elle sert</translation>
    </message>
    <message>
        <source>What it is, and what is in it</source>
        <translation>Ce qu’elle est, ce qu’elle contient</translation>
    </message>
    <message>
        <source>What it proves is not known yet</source>
        <translation>Ce qu’elle prouve n’est pas encore connu</translation>
    </message>
    <message>
        <source>What prints there</source>
        <translation>Ce qui s’y imprime</translation>
    </message>
    <message>
        <source>What prints where</source>
        <translation>Quoi s’imprime où</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Where is the printer?</source>
        <translation>Où est l’imprimante&#x202f;?</translation>
    </message>
    <message>
        <source>Width, mm</source>
        <translation>Largeur, mm</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>Yes, it came out of {printer}</source>
        <translation>Oui, elle est sortie de {printer}</translation>
    </message>
    <message>
        <source>Yes, sharp and black</source>
        <translation>Oui, nettes et noires</translation>
    </message>
    <message>
        <source>ZPL</source>
        <translation>ZPL</translation>
    </message>
    <message>
        <source>{printer} answers.</source>
        <translation>{printer} répond.</translation>
    </message>
    <message>
        <source>{where} is no address.</source>
        <translation>{where} n’est pas une adresse.</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Accept it: `quayside accept REF`.</source>
        <translation>Acceptez-la&#x202f;: `quayside accept REF`.</translation>
    </message>
    <message>
        <source>Add it to [printers] and [routes].</source>
        <translation>Ajoutez-la sous [printers] et [routes].</translation>
    </message>
    <message>
        <source>Allowed: {allowed}.</source>
        <translation>Valeurs admises&#x202f;: {allowed}.</translation>
    </message>
    <message>
        <source>Another Quayside window works with this data folder: {folder}.</source>
        <translation>Une autre fenêtre de Quayside utilise ce dossier de données&#x202f;: {folder}.</translation>
    </message>
    <message>
        <source>Another bench had this order in hand just now.</source>
        <translation>Un autre poste avait cette commande en main à l’instant.</translation>
    </message>
    <message>
        <source>Another window or run works on this order ({stream}).</source>
        <translation>Une autre fenêtre ou un autre programme traite cette commande ({stream}).</translation>
    </message>
    <message>
        <source>Ask the marketplace&apos;s support. If the purchase is void, say so in Unfinished business.</source>
        <translation>Demandez au support de la place de marché. Si l’achat est annulé, indiquez-le dans À terminer.</translation>
    </message>
    <message>
        <source>Ask the marketplace&apos;s support. Void: `quayside settle REF --as moved-back --reason …`.</source>
        <translation>Demandez au support de la place de marché. Achat annulé&#x202f;: `quayside settle REF --as moved-back --reason …`.</translation>
    </message>
    <message>
        <source>Cannot reach {host}: {why}.</source>
        <translation>{host} est injoignable&#x202f;: {why}.</translation>
    </message>
    <message>
        <source>Cannot use {what}: {why}.</source>
        <translation>Impossible d’utiliser {what}&#x202f;: {why}.</translation>
    </message>
    <message>
        <source>Check its items again before you buy.</source>
        <translation>Vérifiez ses articles avant d’acheter.</translation>
    </message>
    <message>
        <source>Check the address (user, password, name) and the user&apos;s rights there.</source>
        <translation>Vérifiez l’adresse (utilisateur, mot de passe, nom) et les droits de cet utilisateur.</translation>
    </message>
    <message>
        <source>Check the address in settings.toml (user, password, name) and the user&apos;s rights there.</source>
        <translation>Vérifiez l’adresse dans settings.toml (utilisateur, mot de passe, nom) et les droits de cet utilisateur.</translation>
    </message>
    <message>
        <source>Check the client id and secret (account area, Integrations).</source>
        <translation>Vérifiez l’identifiant client et le secret (espace compte, Intégrations).</translation>
    </message>
    <message>
        <source>Check the client id and secret in Settings, Account (on the website: account area, Integrations).</source>
        <translation>Vérifiez l’identifiant client et le secret dans Réglages, Compte (sur le site&#x202f;: espace compte, Intégrations).</translation>
    </message>
    <message>
        <source>Check the network and the address, then run this again.</source>
        <translation>Vérifiez le réseau et l’adresse, puis relancez la commande.</translation>
    </message>
    <message>
        <source>Check the network, then scan the order again.</source>
        <translation>Vérifiez le réseau, puis scannez à nouveau la commande.</translation>
    </message>
    <message>
        <source>Check the parcel. Scan the order, then SEND to go on with the new version.</source>
        <translation>Vérifiez le colis. Scannez la commande, puis SEND pour continuer avec la nouvelle version.</translation>
    </message>
    <message>
        <source>Check the parcel; then `quayside settle REF --as seen …`, or reset the label.</source>
        <translation>Vérifiez le colis&#x202f;; puis `quayside settle REF --as seen …`, ou annulez l’étiquette.</translation>
    </message>
    <message>
        <source>Check the printer, then scan XXPRINTED or XXNOPRINT.</source>
        <translation>Regardez l’imprimante, puis scannez XXPRINTED ou XXNOPRINT.</translation>
    </message>
    <message>
        <source>Check the reference, or look for it in Orders.</source>
        <translation>Vérifiez la référence, ou cherchez-la dans Commandes.</translation>
    </message>
    <message>
        <source>Check the reference; see `quayside orders`.</source>
        <translation>Vérifiez la référence avec `quayside orders`.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock and its certificates.</source>
        <translation>Vérifiez l’horloge et les certificats de cet ordinateur.</translation>
    </message>
    <message>
        <source>Choose a printer for it in Settings, Printers.</source>
        <translation>Choisissez une imprimante dans Réglages, Imprimantes.</translation>
    </message>
    <message>
        <source>Choose another folder, or free space, then save it again.</source>
        <translation>Choisissez un autre dossier ou libérez de l’espace, puis enregistrez à nouveau.</translation>
    </message>
    <message>
        <source>Choose the other time or another day.</source>
        <translation>Choisissez l’autre créneau ou un autre jour.</translation>
    </message>
    <message>
        <source>Choose your own carrier, or change the parcels.</source>
        <translation>Choisissez votre transporteur, ou modifiez les colis.</translation>
    </message>
    <message>
        <source>Close Quayside and open it again: what can be read is carried over.</source>
        <translation>Fermez Quayside et rouvrez-le&#x202f;: ce qui peut être lu est repris.</translation>
    </message>
    <message>
        <source>Close it, then run this again.</source>
        <translation>Fermez-la, puis relancez cette commande.</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation>Corrigez, puis réessayez.</translation>
    </message>
    <message>
        <source>Correct it in Settings. Allowed: {allowed}.</source>
        <translation>Corrigez dans Réglages. Valeurs admises&#x202f;: {allowed}.</translation>
    </message>
    <message>
        <source>Correct what it names, then try again.</source>
        <translation>Corrigez ce qui est indiqué, puis réessayez.</translation>
    </message>
    <message>
        <source>Correct what it names.</source>
        <translation>Corrigez ce qui est indiqué.</translation>
    </message>
    <message>
        <source>Free space or mend its rights, then scan again.</source>
        <translation>Libérez de l’espace ou corrigez les droits, puis scannez à nouveau.</translation>
    </message>
    <message>
        <source>Free space or mend its rights; run this again.</source>
        <translation>Libérez de l’espace ou corrigez les droits, puis relancez la commande.</translation>
    </message>
    <message>
        <source>Go on in that window, or close it and start Quayside again.</source>
        <translation>Continuez dans cette fenêtre, ou fermez-la et relancez Quayside.</translation>
    </message>
    <message>
        <source>Go on with the next order.</source>
        <translation>Passez à la commande suivante.</translation>
    </message>
    <message>
        <source>Go on; free space or mend the rights of {what}, and it is made by itself.</source>
        <translation>Continuez&#x202f;; libérez de la place ou rétablissez les droits de {what}, et elle se fera toute seule.</translation>
    </message>
    <message>
        <source>If it stays away, check the network.</source>
        <translation>Si elle ne revient pas, vérifiez le réseau.</translation>
    </message>
    <message>
        <source>It costs {now} now; {was} was seen when it was packed.</source>
        <translation>Elle coûte maintenant {now}&#x202f;; {was} était affiché à l’emballage.</translation>
    </message>
    <message>
        <source>It has been watched long enough: look at the website, then `quayside settle REF`.</source>
        <translation>L’attente a assez duré&#x202f;: regardez sur le site, puis `quayside settle REF`.</translation>
    </message>
    <message>
        <source>It has been watched long enough: look at the website, then answer in Unfinished business.</source>
        <translation>L’attente a assez duré&#x202f;: regardez sur le site, puis répondez dans À terminer.</translation>
    </message>
    <message>
        <source>It prints by itself when it comes; nothing is bought twice. Go on meanwhile.</source>
        <translation>Elle s’imprimera toute seule&#x202f;; rien n’est acheté deux fois. Continuez en attendant.</translation>
    </message>
    <message>
        <source>Label files are not what was stored: {files}.</source>
        <translation>Des fichiers d’étiquettes ne sont plus ceux qui ont été enregistrés&#x202f;: {files}.</translation>
    </message>
    <message>
        <source>Look at each order on the website before you buy for it.</source>
        <translation>Regardez chaque commande sur le site avant d’acheter pour elle.</translation>
    </message>
    <message>
        <source>Look at the order on the website, then `quayside settle REF --as …`.</source>
        <translation>Regardez la commande sur le site, puis `quayside settle REF --as …`.</translation>
    </message>
    <message>
        <source>Look at the order on the website, then answer in Unfinished business.</source>
        <translation>Regardez la commande sur le site, puis répondez dans À terminer.</translation>
    </message>
    <message>
        <source>Look at these orders on the website before you buy: {orders}.</source>
        <translation>Regardez ces commandes sur le site avant d’acheter&#x202f;: {orders}.</translation>
    </message>
    <message>
        <source>Look whether the label came out; if not, `quayside reprint REF --reason …`.</source>
        <translation>Regardez si l’étiquette est sortie&#x202f;; sinon, `quayside reprint REF --reason …`.</translation>
    </message>
    <message>
        <source>Measure again; no request was sent.</source>
        <translation>Mesurez à nouveau&#x202f;; rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Move the data folder to this computer&apos;s own disk (QUAYSIDE_HOME). For several benches, set database.url to a PostgreSQL server.</source>
        <translation>Mettez le dossier de données sur le disque de cet ordinateur (QUAYSIDE_HOME). Pour plusieurs postes, indiquez un serveur PostgreSQL dans database.url.</translation>
    </message>
    <message>
        <source>Move the data folder to this computer&apos;s own disk. Several benches share a PostgreSQL server.</source>
        <translation>Mettez le dossier de données sur le disque de cet ordinateur. Plusieurs postes partagent un serveur PostgreSQL.</translation>
    </message>
    <message>
        <source>No carrier&apos;s offer fits: {reason} ({offered} offered).</source>
        <translation>Aucune offre de transport ne convient&#x202f;: {reason} ({offered} proposées).</translation>
    </message>
    <message>
        <source>No order {ref} on this account.</source>
        <translation>Pas de commande {ref} sur ce compte.</translation>
    </message>
    <message>
        <source>No printer is set up for {wanted}.</source>
        <translation>Aucune imprimante n’est prévue pour&#x202f;: {wanted}.</translation>
    </message>
    <message>
        <source>Not printed: {jobs}.</source>
        <translation>Pas imprimé&#x202f;: {jobs}.</translation>
    </message>
    <message>
        <source>Nothing is bought meanwhile; scanning and weighing go on. It is looked for, and what was missed is caught up with.</source>
        <translation>Rien n’est acheté entre-temps&#x202f;; vous pouvez continuer à scanner et à peser. Elle est recherchée, et ce qui a manqué sera rattrapé.</translation>
    </message>
    <message>
        <source>Nothing of it could be read, and it has no copy.</source>
        <translation>Rien n’a pu en être lu, et il n’a pas de copie.</translation>
    </message>
    <message>
        <source>Nothing was bought.</source>
        <translation>Rien n’a été acheté.</translation>
    </message>
    <message>
        <source>The warehouse&apos;s database on {host} cannot be reached: {why}.</source>
        <translation>La base de données de l’entrepôt sur {host} est injoignable&#x202f;: {why}.</translation>
    </message>
    <message>
        <source>Nothing was moved. Choose a database that is new.</source>
        <translation>Rien n’a été transféré. Choisissez une base de données neuve.</translation>
    </message>
    <message>
        <source>Nothing was moved. Move it again.</source>
        <translation>Rien n’a été déplacé. Recommencez.</translation>
    </message>
    <message>
        <source>Nothing was moved. Put the files back from a backup, or leave them behind with --without-damaged-labels.</source>
        <translation>Rien n’a été transféré. Remettez les fichiers depuis une sauvegarde, ou laissez-les de côté avec --without-damaged-labels.</translation>
    </message>
    <message>
        <source>Nothing was moved. Put the files back from a backup.</source>
        <translation>Rien n’a été transféré. Remettez les fichiers depuis une sauvegarde.</translation>
    </message>
    <message>
        <source>Nothing was moved. Run this again.</source>
        <translation>Rien n’a été transféré. Relancez cette commande.</translation>
    </message>
    <message>
        <source>Open Quayside again and go on with this order.</source>
        <translation>Rouvrez Quayside et continuez cette commande.</translation>
    </message>
    <message>
        <source>Order {reference} was changed at the marketplace.</source>
        <translation>La commande {reference} a changé sur la place de marché.</translation>
    </message>
    <message>
        <source>Packing goes on; only the times in the journal are off by as much.</source>
        <translation>L’emballage continue&#x202f;; seules les heures du journal sont décalées d’autant.</translation>
    </message>
    <message>
        <source>Parcel {number} weighs {found}: carriers take {low} to {high}.</source>
        <translation>Le colis {number} pèse {found}&#x202f;: les transporteurs acceptent de {low} à {high}.</translation>
    </message>
    <message>
        <source>Parcel {number}: height is {found} cm, allowed {low} to {high}.</source>
        <translation>Colis {number}&#x202f;: hauteur {found}&#xa0;cm, admise de {low} à {high}.</translation>
    </message>
    <message>
        <source>Parcel {number}: length and girth are {found} cm, at most {high}.</source>
        <translation>Colis {number}&#x202f;: longueur plus tour {found}&#xa0;cm, au plus {high}.</translation>
    </message>
    <message>
        <source>Parcel {number}: length is {found} cm, allowed {low} to {high}.</source>
        <translation>Colis {number}&#x202f;: longueur {found}&#xa0;cm, admise de {low} à {high}.</translation>
    </message>
    <message>
        <source>Parcel {number}: width is {found} cm, allowed {low} to {high}.</source>
        <translation>Colis {number}&#x202f;: largeur {found}&#xa0;cm, admise de {low} à {high}.</translation>
    </message>
    <message>
        <source>Put the goods back.</source>
        <translation>Remettez les articles en rayon.</translation>
    </message>
    <message>
        <source>Quayside is closing: the {what} was not begun.</source>
        <translation>Quayside se ferme&#x202f;: la demande «&#x202f;{what}&#x202f;» n’a pas commencé.</translation>
    </message>
    <message>
        <source>Run this again in a minute: it reads the order and sends nothing twice.</source>
        <translation>Relancez dans une minute&#x202f;: la commande est relue, rien n’est envoyé deux fois.</translation>
    </message>
    <message>
        <source>Run this again later: the label is fetched, nothing is bought twice.</source>
        <translation>Relancez plus tard&#x202f;: l’étiquette est récupérée, rien n’est acheté deux fois.</translation>
    </message>
    <message>
        <source>Run this again when that bench has let go of it.</source>
        <translation>Relancez la commande quand ce poste l’aura libérée.</translation>
    </message>
    <message>
        <source>Run this again.</source>
        <translation>Relancez la commande.</translation>
    </message>
    <message>
        <source>Run this again: it reads first and sends nothing twice.</source>
        <translation>Relancez&#x202f;: tout est d’abord relu, rien n’est envoyé deux fois.</translation>
    </message>
    <message>
        <source>Run this again: what can be read is carried over.</source>
        <translation>Relancez&#x202f;: ce qui peut être lu est repris.</translation>
    </message>
    <message>
        <source>Run this again; if it stays, tell support what you see.</source>
        <translation>Relancez&#x202f;; si cela persiste, dites au support ce que vous voyez.</translation>
    </message>
    <message>
        <source>Scan the container again: it has one label, however often it is asked for.</source>
        <translation>Scannez de nouveau le conteneur&#x202f;: il a une seule étiquette, même demandée plusieurs fois.</translation>
    </message>
    <message>
        <source>Scan the order again in two minutes: it is read first, and nothing is sent twice.</source>
        <translation>Scannez de nouveau la commande dans deux minutes&#x202f;: elle est d’abord lue, et rien n’est envoyé deux fois.</translation>
    </message>
    <message>
        <source>Scan the order again in {time}.</source>
        <translation>Scannez à nouveau la commande dans {time}.</translation>
    </message>
    <message>
        <source>Scan the order again. If it comes back, send the log to support.</source>
        <translation>Scannez à nouveau la commande. Si cela revient, envoyez le journal au support.</translation>
    </message>
    <message>
        <source>Scan the order again: it is read first, and nothing is sent twice.</source>
        <translation>Scannez à nouveau la commande&#x202f;: elle est d’abord relue, rien n’est envoyé deux fois.</translation>
    </message>
    <message>
        <source>Scan the order again; if it stays, tell support what you see.</source>
        <translation>Scannez à nouveau la commande&#x202f;; si cela persiste, dites au support ce que vous voyez.</translation>
    </message>
    <message>
        <source>Scan the order: SEND buys it so, UNDO takes it back.</source>
        <translation>Scannez la commande&#x202f;: SEND achète ainsi, UNDO retire la demande.</translation>
    </message>
    <message>
        <source>See to the printer; {key} prints it again.</source>
        <translation>Occupez-vous de l’imprimante&#x202f;; {key} relance l’impression.</translation>
    </message>
    <message>
        <source>No connection since {time}. Keep scanning.</source>
        <translation>Pas de connexion depuis {time}. Continuez à scanner.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) got lost.</source>
        <translation>
            <numerusform>%n événement est perdu.</numerusform>
            <numerusform>%n événements sont perdus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) could be read.</source>
        <translation>
            <numerusform>%n événement a pu être lu.</numerusform>
            <numerusform>%n événements ont pu être lus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n de plus</numerusform>
            <numerusform>%n de plus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more came from the copy {copy}.</source>
        <translation>
            <numerusform>%n de plus est venu de la copie {copy}.</numerusform>
            <numerusform>%n de plus sont venus de la copie {copy}.</numerusform>
        </translation>
    </message>
    <message>
        <source>A Quayside window works with this data folder: {folder}.</source>
        <translation>Une fenêtre Quayside utilise ce dossier de données&#x202f;: {folder}.</translation>
    </message>
    <message>
        <source>A fault in the program ended it.</source>
        <translation>Une défaillance du programme l’a arrêté.</translation>
    </message>
    <message>
        <source>An error in the program ended it.</source>
        <translation>Une erreur du programme l’a arrêté.</translation>
    </message>
    <message>
        <source>Check its name and place; run this again.</source>
        <translation>Vérifiez son nom et sa place, puis relancez.</translation>
    </message>
    <message>
        <source>Close Quayside at all benches, wait a quarter of a minute and start this one first; then install the new version at the others.</source>
        <translation>Fermez Quayside à tous les postes, attendez quinze secondes et démarrez celui-ci d’abord&#x202f;; puis installez la nouvelle version aux autres.</translation>
    </message>
    <message>
        <source>Go on; free space or mend the rights of {what}.</source>
        <translation>Continuez&#x202f;; libérez de la place ou corrigez les droits de {what}.</translation>
    </message>
    <message>
        <source>Install Quayside {version} or newer on this computer.</source>
        <translation>Installez Quayside {version} ou plus récent sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Install the newest Quayside on this computer.</source>
        <translation>Installez la dernière version de Quayside sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Install the package {package} (its name on Debian and Ubuntu).</source>
        <translation>Installez le paquet {package} (son nom sous Debian et Ubuntu).</translation>
    </message>
    <message>
        <source>It has the same steps.</source>
        <translation>Elle contient les mêmes étapes.</translation>
    </message>
    <message>
        <source>It is printed, but no copy of it is kept: {why}.</source>
        <translation>C’est imprimé, mais aucune copie n’est gardée&#x202f;: {why}.</translation>
    </message>
    <message>
        <source>It was ended from outside, or the power went; it noted no fault.</source>
        <translation>Il a été arrêté de l’extérieur, ou le courant a été coupé&#x202f;; il n’a noté aucune défaillance.</translation>
    </message>
    <message>
        <source>Its labels were bought elsewhere: `quayside label REF --out DIR`.</source>
        <translation>Ses étiquettes ont été achetées ailleurs&#x202f;: `quayside label REF --out DIR`.</translation>
    </message>
    <message>
        <source>Leave it to its owner alone: {command}</source>
        <translation>Réservez-le à son propriétaire&#x202f;: {command}</translation>
    </message>
    <message>
        <source>Look at the document; if it is right, add --anyway and a reason.</source>
        <translation>Regardez le document&#x202f;; s’il est bon, ajoutez --anyway et une raison.</translation>
    </message>
    <message>
        <source>Look at the label under Shelf: print it anyway there, or reset it.</source>
        <translation>Regardez l’étiquette dans Étagère&#x202f;: imprimez-la quand même, ou annulez-la.</translation>
    </message>
    <message>
        <source>Look at the label; if it is right, run `quayside reprint REF --anyway --reason …`.</source>
        <translation>Regardez l’étiquette&#x202f;; si elle est bonne, lancez `quayside reprint REF --anyway --reason …`.</translation>
    </message>
    <message>
        <source>Look whether it came out; if not, run this again.</source>
        <translation>Regardez s’il est sorti&#x202f;; sinon, relancez.</translation>
    </message>
    <message>
        <source>No names, addresses, tracking numbers or secrets are in it.</source>
        <translation>Il ne contient ni noms, ni adresses, ni numéros de suivi, ni secrets.</translation>
    </message>
    <message>
        <source>No report could be written.</source>
        <translation>Aucun rapport n’a pu être écrit.</translation>
    </message>
    <message>
        <source>Not taken, for the bench was not open yet: {lines}.</source>
        <translation>Non pris, le poste n’était pas encore ouvert&#x202f;: {lines}.</translation>
    </message>
    <message>
        <source>Nothing that was bought or printed is lost.</source>
        <translation>Rien de ce qui a été acheté ou imprimé n’est perdu.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Quayside ended unexpectedly on {day} at {time}.</source>
        <translation>Quayside s’est arrêté de façon inattendue le {day} à {time}.</translation>
    </message>
    <message>
        <source>Run this again when the database is back; nothing is done twice.</source>
        <translation>Relancez la commande quand la base de données sera de retour&#x202f;; rien n’est fait deux fois.</translation>
    </message>
    <message>
        <source>Scan it again at the bench.</source>
        <translation>Scannez à nouveau au poste.</translation>
    </message>
    <message>
        <source>See --help.</source>
        <translation>Voir --help.</translation>
    </message>
    <message>
        <source>See `quayside journal REF` for what was done.</source>
        <translation>Voyez `quayside journal REF` pour ce qui a été fait.</translation>
    </message>
    <message>
        <source>See in History what was done.</source>
        <translation>L’Historique montre ce qui a été fait.</translation>
    </message>
    <message>
        <source>See to the file, then run this again.</source>
        <translation>Occupez-vous du fichier, puis relancez.</translation>
    </message>
    <message>
        <source>See to the printer or the document, then run this again.</source>
        <translation>Occupez-vous de l’imprimante ou du document, puis relancez.</translation>
    </message>
    <message>
        <source>See to the printer, then run this again.</source>
        <translation>Occupez-vous de l’imprimante, puis relancez.</translation>
    </message>
    <message>
        <source>See to the printer, then run this again: only what is not out is printed.</source>
        <translation>Occupez-vous de l’imprimante, puis relancez&#x202f;: seul ce qui n’est pas sorti s’imprime.</translation>
    </message>
    <message>
        <source>Send it to the person who helps you.</source>
        <translation>Envoyez-le à la personne qui vous aide.</translation>
    </message>
    <message>
        <source>Set the clock, or let the system set it by the network.</source>
        <translation>Réglez l’horloge, ou laissez le système la régler par le réseau.</translation>
    </message>
    <message>
        <source>Ship with --own-carrier, change the parcels or the rule in [quotes].</source>
        <translation>Expédiez avec --own-carrier, modifiez les colis ou la règle sous [quotes].</translation>
    </message>
    <message>
        <source>Something went wrong in the program ({kind}).</source>
        <translation>Une erreur s’est produite dans le programme ({kind}).</translation>
    </message>
    <message>
        <source>Start Quayside on a desktop, or check DISPLAY and WAYLAND_DISPLAY.</source>
        <translation>Lancez Quayside dans une session graphique, ou vérifiez DISPLAY et WAYLAND_DISPLAY.</translation>
    </message>
    <message numerus="yes">
        <source>The %n step(s) after {time} on {day} would be missing.</source>
        <translation>
            <numerusform>L’étape après {time} le {day} manquerait.</numerusform>
            <numerusform>Les %n étapes après {time} le {day} manqueraient.</numerusform>
        </translation>
    </message>
    <message>
        <source>The answer to “{what}” is unreadable ({where}).</source>
        <translation>La réponse à «&#x202f;{what}&#x202f;» est illisible ({where}).</translation>
    </message>
    <message>
        <source>The answer to “{what}” was lost ({why}).</source>
        <translation>La réponse à «&#x202f;{what}&#x202f;» a été perdue ({why}).</translation>
    </message>
    <message>
        <source>The carrier refused the pickup: {why}</source>
        <translation>Le transporteur a refusé l’enlèvement&#x202f;: {why}</translation>
    </message>
    <message>
        <source>The computer was started anew since, as after a power cut.</source>
        <translation>L’ordinateur a redémarré depuis, comme après une coupure de courant.</translation>
    </message>
    <message>
        <source>The copy of {table} in {database} is not the same.</source>
        <translation>La copie de {table} dans {database} n’est pas identique.</translation>
    </message>
    <message>
        <source>The damaged file is kept: {place}.</source>
        <translation>Le fichier abîmé est gardé&#x202f;: {place}.</translation>
    </message>
    <message>
        <source>The data in {place} are of a newer Quayside than this one ({here}). Nothing was changed.</source>
        <translation>Les données de {place} viennent d’un Quayside plus récent que celui-ci ({here}). Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The data in {place} hold steps that this Quayside ({here}) does not know: {kinds}. Nothing was changed.</source>
        <translation>Les données de {place} contiennent des étapes que ce Quayside ({here}) ne connaît pas&#x202f;: {kinds}. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The data in {place} were last used by Quayside {version}; this is Quayside {here}. Nothing was changed.</source>
        <translation>Les données de {place} ont été utilisées en dernier par Quayside {version}&#x202f;; ceci est Quayside {here}. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The database {database} is in use already: {table} has {rows} rows.</source>
        <translation>La base de données {database} est déjà utilisée&#x202f;: {table} contient {rows} lignes.</translation>
    </message>
    <message>
        <source>The database {place} does not open: {why}.</source>
        <translation>La base de données {place} ne s’ouvre pas&#x202f;: {why}.</translation>
    </message>
    <message>
        <source>The journal has what was sent; nothing is sent twice.</source>
        <translation>Le journal garde ce qui a été envoyé&#x202f;; rien n’est envoyé deux fois.</translation>
    </message>
    <message>
        <source>The journal {what} is on a network share ({share}): it would not be safe there.</source>
        <translation>Le journal {what} est sur un partage réseau ({share})&#x202f;: il n’y serait pas en sécurité.</translation>
    </message>
    <message>
        <source>The journal&apos;s file was damaged.</source>
        <translation>Le fichier du journal était abîmé.</translation>
    </message>
    <message>
        <source>The label is bought and stored.</source>
        <translation>L’étiquette est achetée et enregistrée.</translation>
    </message>
    <message>
        <source>The label is not there yet: {why}.</source>
        <translation>L’étiquette n’est pas encore là&#x202f;: {why}.</translation>
    </message>
    <message>
        <source>The marketplace asks us to slow down.</source>
        <translation>La place de marché nous demande de ralentir.</translation>
    </message>
    <message>
        <source>The marketplace does not accept the account: {why}.</source>
        <translation>La place de marché n’accepte pas le compte&#x202f;: {why}.</translation>
    </message>
    <message>
        <source>The marketplace refused: {why}</source>
        <translation>La place de marché a refusé&#x202f;: {why}</translation>
    </message>
    <message>
        <source>The order does not fit the journal: {why}.</source>
        <translation>La commande ne correspond pas au journal&#x202f;: {why}.</translation>
    </message>
    <message>
        <source>The order is not accepted yet.</source>
        <translation>La commande n’est pas encore acceptée.</translation>
    </message>
    <message>
        <source>The order is read until it shows; nothing is sent twice. Go on meanwhile.</source>
        <translation>La commande est relue jusqu’à ce que ce soit clair&#x202f;; rien n’est envoyé deux fois. Continuez en attendant.</translation>
    </message>
    <message>
        <source>The order is {status} at the marketplace.</source>
        <translation>La commande est {status} sur la place de marché.</translation>
    </message>
    <message>
        <source>The order is {status} at the marketplace. Do not send the parcel: its label is void.</source>
        <translation>La commande est {status} sur la place de marché. N’envoyez pas le colis&#x202f;: son étiquette n’est plus valable.</translation>
    </message>
    <message>
        <source>The order was changed after it was packed: {versions}.</source>
        <translation>La commande a été modifiée après l’emballage&#x202f;: {versions}.</translation>
    </message>
    <message>
        <source>The purchase is certain and in the journal.</source>
        <translation>L’achat est certain et inscrit au journal.</translation>
    </message>
    <message>
        <source>The report lies at {file}.</source>
        <translation>Le rapport se trouve ici&#x202f;: {file}.</translation>
    </message>
    <message>
        <source>The report lies at {file}. If it comes back: quayside doctor --bundle support.zip</source>
        <translation>Le rapport se trouve ici&#x202f;: {file}. Si cela se reproduit&#x202f;: quayside doctor --bundle support.zip</translation>
    </message>
    <message>
        <source>The support file is saved: {file}.</source>
        <translation>Le fichier d’assistance est enregistré&#x202f;: {file}.</translation>
    </message>
    <message>
        <source>The window cannot be opened: no display answers.</source>
        <translation>La fenêtre ne peut pas s’ouvrir&#x202f;: aucun écran ne répond.</translation>
    </message>
    <message>
        <source>The window cannot be opened: the library {library} is missing.</source>
        <translation>La fenêtre ne peut pas s’ouvrir&#x202f;: la bibliothèque {library} manque.</translation>
    </message>
    <message>
        <source>There is no step in it yet.</source>
        <translation>Elle ne contient encore aucune étape.</translation>
    </message>
    <message>
        <source>This Quayside ({here}) has to bring the database up to date, and older ones still work with it: {stations}. Nothing was changed.</source>
        <translation>Ce Quayside ({here}) doit mettre la base à jour, et d’anciens l’utilisent encore&#x202f;: {stations}. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {skew} s off: set it, then run this again.</source>
        <translation>L’horloge de cet ordinateur est décalée de {skew}&#xa0;s&#x202f;: réglez-la, puis relancez.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {skew} s off: set it.</source>
        <translation>L’horloge de cet ordinateur est décalée de {skew}&#xa0;s&#x202f;: réglez-la.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {time} ahead.</source>
        <translation>L’horloge de cet ordinateur avance de {time}.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {time} behind.</source>
        <translation>L’horloge de cet ordinateur retarde de {time}.</translation>
    </message>
    <message>
        <source>To stay with this one, move {place} away and put the copy {copy} in its place. {lacks}</source>
        <translation>Pour garder cette version, déplacez {place} et mettez la copie {copy} à sa place. {lacks}</translation>
    </message>
    <message>
        <source>To stay with this one, move {place} away, and {log} with it, and put the copy {copy} in the place of the first. {lacks}</source>
        <translation>Pour garder cette version, déplacez {place}, et {log} avec lui, et mettez la copie {copy} à la place du premier. {lacks}</translation>
    </message>
    <message>
        <source>Today&apos;s copy of the journal was not made: {why}.</source>
        <translation>La copie du journal d’aujourd’hui n’a pas été faite&#x202f;: {why}.</translation>
    </message>
    <message>
        <source>Try again in {seconds} s.</source>
        <translation>Réessayez dans {seconds}&#xa0;s.</translation>
    </message>
    <message>
        <source>Try the other window or another day.</source>
        <translation>Essayez l’autre créneau ou un autre jour.</translation>
    </message>
    <message>
        <source>Wait for it, then run this again.</source>
        <translation>Attendez qu’elle ait fini, puis relancez.</translation>
    </message>
    <message>
        <source>Wait for it, then scan the order again.</source>
        <translation>Attendez qu’elle ait fini, puis scannez à nouveau la commande.</translation>
    </message>
    <message>
        <source>What came after {time} on {day} would be missing.</source>
        <translation>Ce qui a suivi {time} le {day} manquerait.</translation>
    </message>
    <message>
        <source>What happened after {time} on {day} may be missing: look at orders of that time on the website before you buy.</source>
        <translation>Ce qui s’est passé après {time} le {day} peut manquer&#x202f;: regardez les commandes de ce moment sur le site avant d’acheter.</translation>
    </message>
    <message>
        <source>What was chosen for {was} is not offered any more.</source>
        <translation>Ce qui avait été choisi à {was} n’est plus proposé.</translation>
    </message>
    <message>
        <source>What was done so far is in the journal, and nothing is sent twice.</source>
        <translation>Ce qui a été fait est dans le journal, et rien n’est envoyé deux fois.</translation>
    </message>
    <message>
        <source>What was done so far is in the journal.</source>
        <translation>Ce qui a été fait est inscrit au journal.</translation>
    </message>
    <message>
        <source>What was measured is there as well. Go on with the next order.</source>
        <translation>Les mesures y sont aussi. Passez à la commande suivante.</translation>
    </message>
    <message>
        <source>What you send waits, and is bought when the connection is back; nothing twice.</source>
        <translation>Ce que vous validez attend, et l’achat se fait au retour de la connexion&#x202f;; rien deux fois.</translation>
    </message>
    <message>
        <source>Whether the {what} was carried out is not known: {why}.</source>
        <translation>On ne sait pas si la demande «&#x202f;{what}&#x202f;» a abouti&#x202f;: {why}.</translation>
    </message>
    <message>
        <source>`quayside settle REF --as go-on` or `--as take-back`.</source>
        <translation>`quayside settle REF --as go-on` ou `--as take-back`.</translation>
    </message>
    <message>
        <source>it is no UTF-8 text</source>
        <translation>ce n’est pas du texte UTF-8</translation>
    </message>
    <message>
        <source>parcel {number}: {what}</source>
        <translation>colis {number}&#x202f;: {what}</translation>
    </message>
    <message>
        <source>status {number}</source>
        <translation>statut {number}</translation>
    </message>
    <message>
        <source>you have no right to read it</source>
        <translation>vous n’avez pas le droit de le lire</translation>
    </message>
    <message>
        <source>{actor} at {station} has had this order in hand for {time}.</source>
        <translation>{actor}, à {station}, a cette commande en main depuis {time}.</translation>
    </message>
    <message>
        <source>{asked} is not possible: it is {state}.</source>
        <translation>«&#x202f;{asked}&#x202f;» est impossible&#x202f;: {state}.</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} de plus</translation>
    </message>
    <message>
        <source>{file} was not saved: {why}.</source>
        <translation>{file} n’a pas été enregistré&#x202f;: {why}.</translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation>{file}, ligne {line}</translation>
    </message>
    <message>
        <source>{found} parcels: an order has {low} to {high}.</source>
        <translation>{found} colis&#x202f;: une commande en a de {low} à {high}.</translation>
    </message>
    <message>
        <source>{key} or XXSEND accepts it.</source>
        <translation>{key} ou XXSEND pour l’accepter.</translation>
    </message>
    <message>
        <source>{key} or XXSEND asks that bench for it, with all that was measured. A bench in the middle of a purchase or a print keeps it.</source>
        <translation>{key} ou XXSEND la demande à ce poste, avec toutes les mesures. Un poste en plein achat ou en pleine impression la garde.</translation>
    </message>
    <message>
        <source>{station} has had this order in hand for {time}.</source>
        <translation>{station} a cette commande en main depuis {time}.</translation>
    </message>
    <message>
        <source>{station} has taken {ref} over.</source>
        <translation>{station} a repris {ref}.</translation>
    </message>
    <message>
        <source>{title}, parcel {number}</source>
        <translation>{title}, colis {number}</translation>
    </message>
    <message>
        <source>{where} cannot be read: {why}.</source>
        <translation>Impossible de lire {where}&#x202f;: {why}.</translation>
    </message>
    <message>
        <source>{where} holds secrets, and others may read it.</source>
        <translation>{where} contient des secrets, et d’autres peuvent le lire.</translation>
    </message>
    <message>
        <source>{where} on {printer} is {state}: {why}</source>
        <translation>{where} sur {printer}, impression {state}&#x202f;: {why}</translation>
    </message>
    <message>
        <source>{where} on {printer}: {why}</source>
        <translation>{where} sur {printer}&#x202f;: {why}</translation>
    </message>
    <message>
        <source>{where}: {key} is missing.</source>
        <translation>{where}&#x202f;: {key} manque.</translation>
    </message>
    <message>
        <source>{where}: {key} is {found}.</source>
        <translation>{where}&#x202f;: {key} vaut {found}.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>Bench</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Pickups</source>
        <translation>Enlèvements</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Écrans</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Étagère</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>An item is damaged</source>
        <translation>Un article est abîmé</translation>
    </message>
    <message>
        <source>An item is missing</source>
        <translation>Il manque un article</translation>
    </message>
    <message>
        <source>Another carrier takes it</source>
        <translation>Un autre transporteur le prend</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Autre motif</translation>
    </message>
    <message>
        <source>Cheapest</source>
        <translation>Le moins cher</translation>
    </message>
    <message>
        <source>Cheapest with drop-off</source>
        <translation>Le moins cher avec dépôt</translation>
    </message>
    <message>
        <source>Cheapest with pickup</source>
        <translation>Le moins cher avec enlèvement</translation>
    </message>
    <message>
        <source>Cheapest, no times given</source>
        <translation>Le moins cher, sans délais connus</translation>
    </message>
    <message>
        <source>Fastest</source>
        <translation>Le plus rapide</translation>
    </message>
    <message>
        <source>It is collected somewhere else</source>
        <translation>L’enlèvement se fait ailleurs</translation>
    </message>
    <message>
        <source>It is on the wrong box</source>
        <translation>Elle est sur le mauvais carton</translation>
    </message>
    <message>
        <source>It looks right</source>
        <translation>Elle semble bonne</translation>
    </message>
    <message>
        <source>More labels are needed</source>
        <translation>Il faut plus d’étiquettes</translation>
    </message>
    <message>
        <source>Size or weight was wrong</source>
        <translation>Taille ou poids inexact</translation>
    </message>
    <message>
        <source>The address is unclear</source>
        <translation>L’adresse n’est pas claire</translation>
    </message>
    <message>
        <source>The customer asked to wait</source>
        <translation>Le client demande d’attendre</translation>
    </message>
    <message>
        <source>The label is damaged</source>
        <translation>L’étiquette est abîmée</translation>
    </message>
    <message>
        <source>The label is faulty</source>
        <translation>L’étiquette est défectueuse</translation>
    </message>
    <message>
        <source>The label is lost</source>
        <translation>L’étiquette est perdue</translation>
    </message>
    <message>
        <source>The printer jammed</source>
        <translation>Bourrage dans l’imprimante</translation>
    </message>
    <message>
        <source>The shop asked for another address</source>
        <translation>La boutique demande une autre adresse</translation>
    </message>
    <message>
        <source>You asked for it</source>
        <translation>Choisi par vous</translation>
    </message>
    <message>
        <source>Your preferred carrier</source>
        <translation>Votre transporteur préféré</translation>
    </message>
</context>
<context>
    <name>ScanField</name>
    <message>
        <source>Click or press {key}</source>
        <translation>Cliquez ou appuyez sur {key}</translation>
    </message>
    <message>
        <source>Scan or type</source>
        <translation>Scannez ou tapez</translation>
    </message>
</context>
<context>
    <name>SecondWindow</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>It was opened at {time}.</source>
        <translation>Il a été ouvert à {time}.</translation>
    </message>
    <message>
        <source>Quayside is open already</source>
        <translation>Quayside est déjà ouvert</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>A name that packers know, such as Zebra at the gate.</source>
        <translation>Un nom que les préparateurs connaissent, par exemple Zebra du portail.</translation>
    </message>
    <message>
        <source>A name, such as Bench 3.</source>
        <translation>Un nom, par exemple Poste 3.</translation>
    </message>
    <message>
        <source>A number from {low} to {high}{unit}.</source>
        <translation>Un nombre de {low} à {high}{unit}.</translation>
    </message>
    <message>
        <source>A print waits at most (minutes)</source>
        <translation>Attente maximale d’une impression (minutes)</translation>
    </message>
    <message>
        <source>A small screen gets the largest that fits.</source>
        <translation>Un petit écran reçoit la plus grande qui tient.</translation>
    </message>
    <message>
        <source>A whole number from {low} to {high}{unit}.</source>
        <translation>Un nombre entier de {low} à {high}{unit}.</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Compris</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Address of the marketplace</source>
        <translation>Adresse de la place de marché</translation>
    </message>
    <message>
        <source>Allowed: {allowed}.</source>
        <translation>Valeurs admises&#x202f;: {allowed}.</translation>
    </message>
    <message>
        <source>An address such as 192.0.2.10, with :9100 if you like.</source>
        <translation>Une adresse comme 192.0.2.10, ou 192.0.2.10:9100 avec son port.</translation>
    </message>
    <message>
        <source>Another box has this code.</source>
        <translation>Un autre carton a ce code.</translation>
    </message>
    <message>
        <source>Another printer has this name.</source>
        <translation>Une autre imprimante a ce nom.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>BOX and letters of B C D E F G H I J K L N O P R S T U V X, such as BOXS.</source>
        <translation>BOX et des lettres parmi B C D E F G H I J K L N O P R S T U V X, par exemple BOXS.</translation>
    </message>
    <message>
        <source>Bench</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Best first, such as ups, dpd. They also break ties.</source>
        <translation>Le meilleur d’abord, par exemple ups, dpd. Ils départagent aussi les ex æquo.</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Cartons</translation>
    </message>
    <message>
        <source>Buy by itself when the parcel is weighed</source>
        <translation>Acheter tout seul une fois le colis pesé</translation>
    </message>
    <message>
        <source>Buying</source>
        <translation>Achat</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Carriers want this.</source>
        <translation>Les transporteurs le demandent.</translation>
    </message>
    <message>
        <source>Checking items</source>
        <translation>Contrôle des articles</translation>
    </message>
    <message>
        <source>Choose first</source>
        <translation>Choisir d’abord</translation>
    </message>
    <message>
        <source>Choosing</source>
        <translation>Choix</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Identifiant client</translation>
    </message>
    <message>
        <source>Comes from the environment.</source>
        <translation>Vient de l’environnement.</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Drop-off</source>
        <translation>Dépôt</translation>
    </message>
    <message>
        <source>Empty keeps it.</source>
        <translation>Laissé vide, il reste inchangé.</translation>
    </message>
    <message>
        <source>Every step</source>
        <translation>Chaque étape</translation>
    </message>
    <message>
        <source>Every step helps to find a fault. No names stand in it.</source>
        <translation>Chaque étape aide à trouver une panne. Aucun nom n’y figure.</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>Exporter les réglages</translation>
    </message>
    <message>
        <source>From your account, under Integrations.</source>
        <translation>Dans votre compte, sous Intégrations.</translation>
    </message>
    <message>
        <source>Fulfilment</source>
        <translation>Logistique</translation>
    </message>
    <message>
        <source>Hear: {sound}</source>
        <translation>Écouter&#x202f;: {sound}</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>Keep printed documents (days)</source>
        <translation>Garder les documents imprimés (jours)</translation>
    </message>
    <message>
        <source>Kept in secrets.toml, which only you can read.</source>
        <translation>Gardé dans secrets.toml, que vous seul pouvez lire.</translation>
    </message>
    <message>
        <source>Kept in this computer’s key store.</source>
        <translation>Gardé dans le trousseau de cet ordinateur.</translation>
    </message>
    <message>
        <source>Label, for a label printer</source>
        <translation>Étiquette, pour une imprimante à étiquettes</translation>
    </message>
    <message>
        <source>Labels come as</source>
        <translation>Format des étiquettes</translation>
    </message>
    <message>
        <source>Labels for the fulfilment centre</source>
        <translation>Étiquettes du centre logistique</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Leave the sandbox</source>
        <translation>Quitter le bac à sable</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Marketplace</source>
        <translation>Place de marché</translation>
    </message>
    <message>
        <source>Name of this bench</source>
        <translation>Nom de ce poste</translation>
    </message>
    <message>
        <source>New client secret</source>
        <translation>Nouveau secret client</translation>
    </message>
    <message>
        <source>No player on this computer: install pipewire-bin, pulseaudio-utils or alsa-utils.</source>
        <translation>Aucun lecteur sur cet ordinateur&#x202f;: installez pipewire-bin, pulseaudio-utils ou alsa-utils.</translation>
    </message>
    <message>
        <source>None is kept yet.</source>
        <translation>Aucun n’est encore gardé.</translation>
    </message>
    <message>
        <source>Not at this bench</source>
        <translation>Pas à ce poste</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Pas encore enregistré</translation>
    </message>
    <message>
        <source>Not saved. {why}</source>
        <translation>Pas enregistré. {why}</translation>
    </message>
    <message>
        <source>Not saved: {key} is {found}. Allowed: {allowed}.</source>
        <translation>Pas enregistré&#x202f;: {key} vaut {found}. Valeurs admises&#x202f;: {allowed}.</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Pas utilisées</translation>
    </message>
    <message>
        <source>Of the system&apos;s own. 0 is silent.</source>
        <translation>Par rapport à celui du système. 0&#x202f;: silence.</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Proposé</translation>
    </message>
    <message>
        <source>One file with these settings for other benches. No secret is in it, and not the name of this bench.</source>
        <translation>Un fichier avec ces réglages pour d’autres postes. Il ne contient aucun secret, ni le nom de ce poste.</translation>
    </message>
    <message>
        <source>Only offers with</source>
        <translation>Seulement les offres avec</translation>
    </message>
    <message>
        <source>Open the sandbox</source>
        <translation>Ouvrir le bac à sable</translation>
    </message>
    <message>
        <source>Other benches</source>
        <translation>Autres postes</translation>
    </message>
    <message>
        <source>Page, for an office printer</source>
        <translation>Page, pour une imprimante de bureau</translation>
    </message>
    <message>
        <source>Parcels that wait for labels, a letter each.</source>
        <translation>Colis qui attendent leur étiquette, une lettre chacun.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Pickup</source>
        <translation>Enlèvement</translation>
    </message>
    <message>
        <source>Pickup address</source>
        <translation>Adresse d’enlèvement</translation>
    </message>
    <message>
        <source>Pickup or drop-off</source>
        <translation>Enlèvement ou dépôt</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Preferred carriers</source>
        <translation>Transporteurs préférés</translation>
    </message>
    <message>
        <source>Pretend orders and printers to practise with. Your data stays apart.</source>
        <translation>Des commandes et imprimantes fictives pour s’exercer. Vos données restent à part.</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Tarifs</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Imprimantes</translation>
    </message>
    <message>
        <source>Prints</source>
        <translation>Impressions</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Required before buying</source>
        <translation>Exigé avant l’achat</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Bac à sable</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save a support file</source>
        <translation>Enregistrer un fichier d’assistance</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Saved: {file}. At another bench: {command}</source>
        <translation>Enregistré&#x202f;: {file}. À un autre poste&#x202f;: {command}</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Set by {variable} in the environment, so not changed here.</source>
        <translation>Fixé par {variable} dans l’environnement, donc pas modifiable ici.</translation>
    </message>
    <message>
        <source>Slots on the shelf</source>
        <translation>Cases de l’étagère</translation>
    </message>
    <message>
        <source>So that you can look at the box. The screen says the same.</source>
        <translation>Pour pouvoir regarder le carton. L’écran dit la même chose.</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Sons</translation>
    </message>
    <message>
        <source>Sounds at the bench</source>
        <translation>Sons au poste</translation>
    </message>
    <message>
        <source>Stands in the journal and on sheets.</source>
        <translation>Figure dans le journal et sur les feuilles.</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Station and display</source>
        <translation>Poste et affichage</translation>
    </message>
    <message>
        <source>Step done</source>
        <translation>Étape faite</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Rue et numéro</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Assistance</translation>
    </message>
    <message>
        <source>Switched off by {variable} in the environment.</source>
        <translation>Coupé par {variable} dans l’environnement.</translation>
    </message>
    <message>
        <source>The cheapest</source>
        <translation>Le moins cher</translation>
    </message>
    <message>
        <source>The fastest</source>
        <translation>Le plus rapide</translation>
    </message>
    <message>
        <source>The log tells</source>
        <translation>Le journal technique note</translation>
    </message>
    <message>
        <source>The preferred carriers</source>
        <translation>Les transporteurs préférés</translation>
    </message>
    <message>
        <source>The sandbox has an account of its own.</source>
        <translation>Le bac à sable a son propre compte.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Then it fails in words, and never comes out hours later.</source>
        <translation>Ensuite elle échoue avec un message et ne sort pas des heures plus tard.</translation>
    </message>
    <message>
        <source>They hold addresses. 0 keeps them for good.</source>
        <translation>Ils contiennent des adresses. 0&#x202f;: gardés sans limite.</translation>
    </message>
    <message>
        <source>Time to take it back, in seconds</source>
        <translation>Délai pour l’annuler, en secondes</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Two letters, such as FR.</source>
        <translation>Deux lettres, par exemple FR.</translation>
    </message>
    <message>
        <source>Type size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Until then Undo costs nothing. 0 buys at once.</source>
        <translation>D’ici là, Annuler ne coûte rien. 0 achète tout de suite.</translation>
    </message>
    <message>
        <source>Versions, settings, the last logs and events. Names, addresses and secrets are left out.</source>
        <translation>Versions, réglages, derniers journaux et événements. Sans noms, adresses ni secrets.</translation>
    </message>
    <message>
        <source>Volume (percent)</source>
        <translation>Volume (pour cent)</translation>
    </message>
    <message>
        <source>What matters</source>
        <translation>L’essentiel</translation>
    </message>
    <message>
        <source>Where carriers collect your parcels</source>
        <translation>Où les transporteurs enlèvent vos colis</translation>
    </message>
    <message>
        <source>Which offer is chosen before you choose</source>
        <translation>Quelle offre est choisie avant votre choix</translation>
    </message>
    <message>
        <source>Who the driver asks for</source>
        <translation>Qui le chauffeur demande</translation>
    </message>
    <message>
        <source>With a session cookie</source>
        <translation>Avec un cookie de session</translation>
    </message>
    <message>
        <source>With this account</source>
        <translation>Avec ce compte</translation>
    </message>
    <message>
        <source>Wrong item</source>
        <translation>Mauvais article</translation>
    </message>
    <message>
        <source>Yes, remove it</source>
        <translation>Oui, retirer</translation>
    </message>
    <message>
        <source>You are in the sandbox. Nothing here is real.</source>
        <translation>Vous êtes dans le bac à sable. Rien n’est réel ici.</translation>
    </message>
    <message>
        <source>You can still take it back during the time below.</source>
        <translation>Vous pouvez encore l’annuler pendant le délai ci-dessous.</translation>
    </message>
    <message>
        <source>{section}, not saved</source>
        <translation>{section}, pas enregistré</translation>
    </message>
</context>
<context>
    <name>SettingsList</name>
    <message>
        <source>Pickup address</source>
        <translation>Enlèvement</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n étiquette</numerusform>
            <numerusform>%n étiquettes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) without a slot</source>
        <translation>
            <numerusform>%n commande sans case</numerusform>
            <numerusform>%n commandes sans case</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Asked again in a moment: {why}</source>
        <translation>Nouvel essai dans un instant&#x202f;: {why}</translation>
    </message>
    <message>
        <source>Being drawn for the printer</source>
        <translation>En cours de dessin pour l’imprimante</translation>
    </message>
    <message>
        <source>Bought?</source>
        <translation>Achetée&#x202f;?</translation>
    </message>
    <message>
        <source>Buying, {age}</source>
        <translation>Achat, {age}</translation>
    </message>
    <message>
        <source>Bytes are leaving now</source>
        <translation>L’envoi est en cours</translation>
    </message>
    <message>
        <source>Came out?</source>
        <translation>Sortie&#x202f;?</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>Check it again</source>
        <translation>La vérifier encore</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Vérifiée</translation>
    </message>
    <message>
        <source>Choose another state or printer.</source>
        <translation>Choisissez un autre état ou une autre imprimante.</translation>
    </message>
    <message>
        <source>Coming, {age}</source>
        <translation>Arrive, {age}</translation>
    </message>
    <message>
        <source>Command sheet</source>
        <translation>Feuille de codes</translation>
    </message>
    <message>
        <source>Did the label for box {letter} come out?</source>
        <translation>L’étiquette du carton {letter} est-elle sortie&#x202f;?</translation>
    </message>
    <message>
        <source>Did the label for {order} come out?</source>
        <translation>L’étiquette de {order} est-elle sortie&#x202f;?</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Every printer</source>
        <translation>Toutes les imprimantes</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>En échec</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>Handed over at {time}, not proved</source>
        <translation>Transmise à {time}, sans preuve</translation>
    </message>
    <message>
        <source>Handover sheet</source>
        <translation>Bordereau de remise</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Retenue</translation>
    </message>
    <message>
        <source>Held back: {why}.</source>
        <translation>Retenue&#x202f;: {why}.</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>Incertaine</translation>
    </message>
    <message>
        <source>It is damaged</source>
        <translation>Elle est abîmée</translation>
    </message>
    <message>
        <source>It is lost</source>
        <translation>Elle est perdue</translation>
    </message>
    <message>
        <source>It looks right: print it</source>
        <translation>Elle est bonne&#x202f;: l’imprimer</translation>
    </message>
    <message>
        <source>Its barcodes were read back, next in line</source>
        <translation>Ses codes-barres ont été relus, prochaine de la file</translation>
    </message>
    <message>
        <source>Its label is here and was never printed.</source>
        <translation>Son étiquette est là et n’a jamais été imprimée.</translation>
    </message>
    <message>
        <source>Label {number}</source>
        <translation>Étiquette {number}</translation>
    </message>
    <message>
        <source>Look at it in the preview ({key}) before you decide.</source>
        <translation>Regardez-la dans l’aperçu ({key}) avant de décider.</translation>
    </message>
    <message>
        <source>No label came out</source>
        <translation>Aucune étiquette n’est sortie</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Pas imprimée</translation>
    </message>
    <message>
        <source>Not printed: {why}.</source>
        <translation>Pas imprimée&#x202f;: {why}.</translation>
    </message>
    <message>
        <source>Not sent, {time}: {why}</source>
        <translation>Pas envoyée, {time}&#x202f;: {why}</translation>
    </message>
    <message>
        <source>Nothing is sent again by itself.</source>
        <translation>Rien n’est renvoyé tout seul.</translation>
    </message>
    <message>
        <source>Nothing was printed yet</source>
        <translation>Rien n’a encore été imprimé</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Sorties</translation>
    </message>
    <message>
        <source>Packing slip</source>
        <translation>Bon de livraison</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>Print it</source>
        <translation>L’imprimer</translation>
    </message>
    <message>
        <source>Print it on {printer}</source>
        <translation>L’imprimer sur {printer}</translation>
    </message>
    <message>
        <source>Print the label for box {letter} now?</source>
        <translation>Imprimer maintenant l’étiquette du carton {letter}&#x202f;?</translation>
    </message>
    <message>
        <source>Print the label for {order} now?</source>
        <translation>Imprimer maintenant l’étiquette de {order}&#x202f;?</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Imprimante</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Impression</translation>
    </message>
    <message>
        <source>Prints</source>
        <translation>Impressions</translation>
    </message>
    <message>
        <source>Proved</source>
        <translation>Prouvée</translation>
    </message>
    <message>
        <source>Quayside stopped before it was sent</source>
        <translation>Quayside s’est arrêté avant l’envoi</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En file</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyée</translation>
    </message>
    <message>
        <source>Sent to {printer} at {time}, and no answer came.</source>
        <translation>Envoyée à {printer} à {time}, sans réponse.</translation>
    </message>
    <message>
        <source>Sent {age} ago, no answer from the printer</source>
        <translation>Envoyée il y a {age}, pas de réponse de l’imprimante</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Étagère</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Somebody looked: none came out, {time}</source>
        <translation>Quelqu’un a regardé&#x202f;: rien n’est sorti, {time}</translation>
    </message>
    <message>
        <source>Somebody saw it, {time}</source>
        <translation>Quelqu’un l’a vue, {time}</translation>
    </message>
    <message>
        <source>Somebody took it back, {time}</source>
        <translation>Annulée par quelqu’un, {time}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Stick on box {letter}</source>
        <translation>À coller sur le carton {letter}</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêtée</translation>
    </message>
    <message>
        <source>The copy is counted. Esc goes back without printing.</source>
        <translation>La copie est comptée. Échap revient sans imprimer.</translation>
    </message>
    <message>
        <source>The label for box {letter} is held back</source>
        <translation>L’étiquette du carton {letter} est retenue</translation>
    </message>
    <message>
        <source>The label for {order} is held back</source>
        <translation>L’étiquette de {order} est retenue</translation>
    </message>
    <message>
        <source>The label itself was scanned, {time}</source>
        <translation>L’étiquette elle-même a été scannée, {time}</translation>
    </message>
    <message>
        <source>The printer counted it, {time}</source>
        <translation>L’imprimante l’a comptée, {time}</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>Attend son tour</translation>
    </message>
    <message>
        <source>Waits for network</source>
        <translation>Attend le réseau</translation>
    </message>
    <message>
        <source>What goes to a printer appears here, with what is known of it.</source>
        <translation>Ce qui part vers une imprimante apparaît ici, avec ce qu’on en sait.</translation>
    </message>
    <message>
        <source>What we know</source>
        <translation>Ce qu’on sait</translation>
    </message>
    <message>
        <source>Why print the label of {order} once more?</source>
        <translation>Pourquoi réimprimer l’étiquette de {order}&#x202f;?</translation>
    </message>
    <message>
        <source>Yes, it is on the box</source>
        <translation>Oui, elle est sur le carton</translation>
    </message>
    <message>
        <source>You said that no label came out. The next one is counted as a copy.</source>
        <translation>Vous avez dit qu’aucune étiquette n’est sortie. La suivante compte comme une copie.</translation>
    </message>
    <message>
        <source>copy {number}</source>
        <translation>copie {number}</translation>
    </message>
    <message>
        <source>{used} of {all} slots in use</source>
        <translation>{used} cases sur {all} occupées</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Quayside</source>
        <translation>Quayside</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>À terminer</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
</context>
<context>
    <name>Unfinished</name>
    <message numerus="yes">
        <source>%n thing(s) to finish first</source>
        <translation>
            <numerusform>%n chose à terminer d’abord</numerusform>
            <numerusform>%n choses à terminer d’abord</numerusform>
        </translation>
    </message>
    <message>
        <source>A label waits to be printed</source>
        <translation>Une étiquette attend d’être imprimée</translation>
    </message>
    <message>
        <source>Asked for {day}, from {first} to {last}.</source>
        <translation>Demandé pour {day}, de {first} à {last}.</translation>
    </message>
    <message>
        <source>Asking the marketplace…</source>
        <translation>Question à la place de marché…</translation>
    </message>
    <message>
        <source>Bought, and no label yet</source>
        <translation>Achetée, et pas encore d’étiquette</translation>
    </message>
    <message>
        <source>Buy it so</source>
        <translation>Acheter ainsi</translation>
    </message>
    <message>
        <source>Stop the parcel: it is cancelled</source>
        <translation>Arrêtez le colis&#x202f;: la commande est annulée</translation>
    </message>
    <message>
        <source>Does the marketplace know it has left?</source>
        <translation>La place de marché sait-elle qu’elle est partie&#x202f;?</translation>
    </message>
    <message>
        <source>Check it again</source>
        <translation>La vérifier encore</translation>
    </message>
    <message>
        <source>Everything is settled</source>
        <translation>Tout est réglé</translation>
    </message>
    <message>
        <source>I have seen to it</source>
        <translation>Je m’en suis occupé</translation>
    </message>
    <message>
        <source>Is the label on box {letter}?</source>
        <translation>L’étiquette est-elle sur le carton {letter}&#x202f;?</translation>
    </message>
    <message>
        <source>Is the label on its box?</source>
        <translation>L’étiquette est-elle sur son carton&#x202f;?</translation>
    </message>
    <message>
        <source>Is the label thrown away?</source>
        <translation>L’étiquette est-elle annulée&#x202f;?</translation>
    </message>
    <message>
        <source>Is the order accepted?</source>
        <translation>La commande est-elle acceptée&#x202f;?</translation>
    </message>
    <message>
        <source>Is the pickup booked?</source>
        <translation>L’enlèvement est-il réservé&#x202f;?</translation>
    </message>
    <message>
        <source>It does not fit: {text}.</source>
        <translation>Cela ne correspond pas&#x202f;: {text}.</translation>
    </message>
    <message>
        <source>It is bought, once, at {time}.</source>
        <translation>Elle est achetée, une seule fois, à {time}.</translation>
    </message>
    <message>
        <source>It looks right: print it</source>
        <translation>Elle est bonne&#x202f;: l’imprimer</translation>
    </message>
    <message>
        <source>It waited, and was not bought</source>
        <translation>Elle attendait, et n’a pas été achetée</translation>
    </message>
    <message>
        <source>It waits since {time}.</source>
        <translation>Elle attend depuis {time}.</translation>
    </message>
    <message>
        <source>It was never sent to a printer.</source>
        <translation>Elle n’a jamais été envoyée à une imprimante.</translation>
    </message>
    <message>
        <source>It was not sent: {text}.</source>
        <translation>Elle n’est pas partie&#x202f;: {text}.</translation>
    </message>
    <message>
        <source>It went to {text} at {time}.</source>
        <translation>Elle est partie vers {text} à {time}.</translation>
    </message>
    <message>
        <source>Its label is held back</source>
        <translation>Son étiquette est retenue</translation>
    </message>
    <message>
        <source>Its label is here.</source>
        <translation>Son étiquette est là.</translation>
    </message>
    <message>
        <source>Its label is void</source>
        <translation>Son étiquette n’est plus valable</translation>
    </message>
    <message>
        <source>Its offer is not known here.</source>
        <translation>Son offre n’est pas connue ici.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Vérifier à nouveau</translation>
    </message>
    <message>
        <source>No answer was read.</source>
        <translation>Aucune réponse n’a été reçue.</translation>
    </message>
    <message>
        <source>No label came out</source>
        <translation>Aucune étiquette n’est sortie</translation>
    </message>
    <message>
        <source>No, it does not</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>No, it is not</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>No, it is not booked</source>
        <translation>Non, il n’est pas réservé</translation>
    </message>
    <message>
        <source>Nothing is unfinished</source>
        <translation>Rien n’est inachevé</translation>
    </message>
    <message>
        <source>Nothing was paid twice. Nothing is sent again by itself.</source>
        <translation>Rien n’a été payé deux fois. Rien n’est renvoyé tout seul.</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Questions ouvertes</translation>
    </message>
    <message>
        <source>Order {order}</source>
        <translation>Commande {order}</translation>
    </message>
    <message>
        <source>Print it now</source>
        <translation>L’imprimer maintenant</translation>
    </message>
    <message>
        <source>Quayside stopped while it was being sent.</source>
        <translation>Quayside s’est arrêté pendant l’envoi.</translation>
    </message>
    <message>
        <source>Scan the next order.</source>
        <translation>Scannez la commande suivante.</translation>
    </message>
    <message>
        <source>Settled without you</source>
        <translation>Réglé sans vous</translation>
    </message>
    <message>
        <source>Somebody looked at {text}: none came out.</source>
        <translation>Quelqu’un a regardé {text}&#x202f;: rien n’est sorti.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Retirer la demande</translation>
    </message>
    <message>
        <source>That was long ago: look at the marketplace&apos;s website.</source>
        <translation>C’était il y a longtemps&#x202f;: regardez sur le site de la place de marché.</translation>
    </message>
    <message>
        <source>The acceptance left at {time}.</source>
        <translation>L’acceptation est partie à {time}.</translation>
    </message>
    <message>
        <source>The checks hold it back: {text}.</source>
        <translation>Les contrôles la retiennent&#x202f;: {text}.</translation>
    </message>
    <message>
        <source>The container’s label was asked for.</source>
        <translation>L’étiquette du conteneur a été demandée.</translation>
    </message>
    <message>
        <source>The marketplace says something else</source>
        <translation>La place de marché dit autre chose</translation>
    </message>
    <message>
        <source>The marketplace says: {text}. Its label is void.</source>
        <translation>La place de marché indique&#x202f;: {text}. Son étiquette est annulée.</translation>
    </message>
    <message>
        <source>The marketplace told: {state}</source>
        <translation>Réponse de la place de marché&#x202f;: {state}</translation>
    </message>
    <message>
        <source>The parcel is stopped</source>
        <translation>Le colis est arrêté</translation>
    </message>
    <message>
        <source>The printer did not say more than: {text}.</source>
        <translation>L’imprimante a seulement dit&#x202f;: {text}.</translation>
    </message>
    <message>
        <source>The purchase left at {time}.</source>
        <translation>L’achat est parti à {time}.</translation>
    </message>
    <message>
        <source>The request for a driver left at {time}.</source>
        <translation>La demande de chauffeur est partie à {time}.</translation>
    </message>
    <message>
        <source>The request to throw the label away left at {time}.</source>
        <translation>La demande d’annuler l’étiquette est partie à {time}.</translation>
    </message>
    <message>
        <source>The word about your own carrier left at {time}.</source>
        <translation>L’annonce de votre transporteur est partie à {time}.</translation>
    </message>
    <message>
        <source>Then scan {order}</source>
        <translation>Puis scannez {order}</translation>
    </message>
    <message>
        <source>To the bench</source>
        <translation>Vers le poste</translation>
    </message>
    <message>
        <source>Was the container’s label made?</source>
        <translation>L’étiquette du conteneur a-t-elle été créée&#x202f;?</translation>
    </message>
    <message>
        <source>Was the label bought?</source>
        <translation>L’étiquette a-t-elle été achetée&#x202f;?</translation>
    </message>
    <message>
        <source>Yes, it does</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>Yes, it is bought</source>
        <translation>Oui, elle est achetée</translation>
    </message>
    <message>
        <source>Yes, it is on the box</source>
        <translation>Oui, elle est sur le carton</translation>
    </message>
    <message>
        <source>Your own carrier, refunds you {money}.</source>
        <translation>Votre transporteur, vous rembourse {money}.</translation>
    </message>
    <message>
        <source>answered at the bench</source>
        <translation>répondu au poste</translation>
    </message>
    <message>
        <source>bought, its label is being made</source>
        <translation>achetée, son étiquette est en préparation</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulée</translation>
    </message>
    <message>
        <source>labelled</source>
        <translation>étiquetée</translation>
    </message>
    <message>
        <source>not bought, with its parcels kept</source>
        <translation>pas achetée, ses colis sont gardés</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>en route</translation>
    </message>
    <message>
        <source>or choose it with the arrow keys.</source>
        <translation>ou choisissez-la avec les flèches.</translation>
    </message>
    <message>
        <source>put aside</source>
        <translation>mise de côté</translation>
    </message>
    <message>
        <source>waiting to be packed</source>
        <translation>en attente d’emballage</translation>
    </message>
    <message>
        <source>{service}, costs you {money}.</source>
        <translation>{service}, vous coûte {money}.</translation>
    </message>
    <message>
        <source>{text} was packing.</source>
        <translation>{text} préparait le colis.</translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <source>A scan came to this window; nothing was done with it.</source>
        <translation>Un scan est arrivé dans cette fenêtre&#x202f;; rien n’a été fait.</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Choose {file} and look at it; {key} prints it then.</source>
        <translation>Choisissez {file} et regardez-le&#x202f;; {key} l’imprime ensuite.</translation>
    </message>
    <message>
        <source>Click into the packing window, then scan again.</source>
        <translation>Cliquez dans la fenêtre d’emballage, puis scannez à nouveau.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close it once more to leave at once.</source>
        <translation>Fermez encore une fois pour quitter tout de suite.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>File {number} of {total}</source>
        <translation>Fichier {number} sur {total}</translation>
    </message>
    <message>
        <source>Label {number} of {total}</source>
        <translation>Étiquette {number} sur {total}</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Look whether it came out; nothing is sent again by itself.</source>
        <translation>Regardez si elle est sortie&#x202f;; rien n’est renvoyé tout seul.</translation>
    </message>
    <message>
        <source>No file is open</source>
        <translation>Aucun fichier n’est ouvert</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Set one up in Quayside under Settings, Printers.</source>
        <translation>Aucune imprimante n’est configurée sur cet ordinateur. Configurez-en une dans Quayside, sous Réglages, Imprimantes.</translation>
    </message>
    <message>
        <source>Only {count} files are open at a time.</source>
        <translation>Pas plus de {count} fichiers sont ouverts à la fois.</translation>
    </message>
    <message>
        <source>Open label files</source>
        <translation>Ouvrir des fichiers d’étiquettes</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message numerus="yes">
        <source>Print %n label(s)</source>
        <translation>
            <numerusform>Imprimer %n étiquette</numerusform>
            <numerusform>Imprimer %n étiquettes</numerusform>
        </translation>
    </message>
    <message>
        <source>Printed on {printer}.</source>
        <translation>Imprimée sur {printer}.</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Imprimante</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Impression en cours</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>See to the printer, then choose {file}; {key} prints it again.</source>
        <translation>Occupez-vous de l’imprimante, puis choisissez {file}&#x202f;; {key} l’imprime de nouveau.</translation>
    </message>
    <message>
        <source>See to the printer; {key} prints again.</source>
        <translation>Vérifiez l’imprimante&#x202f;; {key} imprime à nouveau.</translation>
    </message>
    <message>
        <source>Sent to {printer}.</source>
        <translation>Envoyée à {printer}.</translation>
    </message>
    <message>
        <source>The checks hold this label back. Print it?</source>
        <translation>Les contrôles retiennent cette étiquette. L’imprimer&#x202f;?</translation>
    </message>
    <message>
        <source>The others were left.</source>
        <translation>Les autres ont été laissés.</translation>
    </message>
    <message>
        <source>The reason stays in the journal. {key} goes back.</source>
        <translation>La raison reste dans le journal. {key} revient en arrière.</translation>
    </message>
    <message>
        <source>There is no label to see</source>
        <translation>Il n’y a pas d’étiquette à voir</translation>
    </message>
    <message>
        <source>What is shown can still be printed.</source>
        <translation>Ce qui est affiché peut encore être imprimé.</translation>
    </message>
    <message>
        <source>{file} has changed since it was read.</source>
        <translation>{file} a changé depuis sa lecture.</translation>
    </message>
    <message>
        <source>{file} is not there any more.</source>
        <translation>{file} n’est plus là.</translation>
    </message>
    <message>
        <source>{file} was printed on {printer}.</source>
        <translation>{file} a été imprimé sur {printer}.</translation>
    </message>
    <message>
        <source>{file} was sent to {printer}.</source>
        <translation>{file} a été envoyé à {printer}.</translation>
    </message>
    <message>
        <source>{key} opens files; they can be dropped here as well.</source>
        <translation>{key} ouvre des fichiers&#x202f;; on peut aussi les déposer ici.</translation>
    </message>
    <message>
        <source>{key} reads it again; printed is what is shown.</source>
        <translation>{key} le relit&#x202f;; ce qui est affiché sera imprimé.</translation>
    </message>
    <message>
        <source>{printer} still prints. The window closes when it is done.</source>
        <translation>{printer} imprime encore. La fenêtre se ferme ensuite.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Address of the marketplace</source>
        <translation>Adresse de la place de marché</translation>
    </message>
    <message>
        <source>Asking the marketplace</source>
        <translation>Question à la place de marché</translation>
    </message>
    <message>
        <source>Checked at once. Nothing is kept that does not work.</source>
        <translation>Vérifié tout de suite. Rien n’est gardé qui ne marche pas.</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Identifiant client</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Secret client</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Connecter</translation>
    </message>
    <message>
        <source>Connect your account</source>
        <translation>Connectez votre compte</translation>
    </message>
    <message>
        <source>Kept in this computer’s key store; without one, in a file that only you can read.</source>
        <translation>Gardé dans le trousseau de cet ordinateur&#x202f;; sans trousseau, dans un fichier que vous seul pouvez lire.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>No account at hand?</source>
        <translation>Pas de compte sous la main&#x202f;?</translation>
    </message>
    <message>
        <source>Opening the sandbox</source>
        <translation>Ouverture du bac à sable</translation>
    </message>
    <message>
        <source>Other address</source>
        <translation>Autre adresse</translation>
    </message>
    <message>
        <source>Scan an order, weigh it, stick the label.</source>
        <translation>Scannez une commande, pesez, collez l’étiquette.</translation>
    </message>
    <message numerus="yes">
        <source>The sandbox has %n pretend orders and pretend printers. Nothing is bought, nothing leaves this computer.</source>
        <translation>
            <numerusform>Le bac à sable a %n commande fictive et des imprimantes fictives. Rien n’est acheté, rien ne quitte cet ordinateur.</numerusform>
            <numerusform>Le bac à sable a %n commandes fictives et des imprimantes fictives. Rien n’est acheté, rien ne quitte cet ordinateur.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try the sandbox</source>
        <translation>Essayer le bac à sable</translation>
    </message>
    <message>
        <source>Welcome to Quayside</source>
        <translation>Voici Quayside</translation>
    </message>
    <message>
        <source>You find both in your marketplace account, under Integrations, API.</source>
        <translation>Les deux se trouvent dans votre compte de la place de marché, sous Intégrations, API.</translation>
    </message>
</context>
</TS>
