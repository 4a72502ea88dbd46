-- A data folder of schema 1, as the program wrote it in its first days, at its sandbox: one label
-- bought and printed, one order sent by own carrier, one accepted. People and shops are invented.
BEGIN TRANSACTION;
CREATE TABLE containers (
    ref TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    updated_at TEXT NOT NULL,
    data TEXT NOT NULL
);
CREATE TABLE events (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    stream TEXT NOT NULL,
    version INTEGER NOT NULL,
    kind TEXT NOT NULL,
    data TEXT NOT NULL,
    at TEXT NOT NULL,
    station TEXT NOT NULL,
    actor TEXT NOT NULL,
    cause TEXT NOT NULL,
    UNIQUE (stream, version)
);
INSERT INTO "events" VALUES(1,'order/4b63e0ef-b62a-41fe-a5f0-9e6345ddb87d',1,'PackingStarted','{}','2026-11-28T20:39:40.485216+00:00','Bench 1','','ship');
INSERT INTO "events" VALUES(2,'order/4b63e0ef-b62a-41fe-a5f0-9e6345ddb87d',2,'ParcelsMeasured','{"parcels":[{"length_cm":30,"width_cm":20,"height_cm":15,"weight_g":1250}],"ship_to":{"name":"Élodie Modèle","organisation":"Boutique Exemple SARL","street":"12 rue des Essais","postal_code":"69002","city":"Lyon","country_code":"FR"}}','2026-11-28T20:39:40.485216+00:00','Bench 1','','ship');
INSERT INTO "events" VALUES(3,'order/4b63e0ef-b62a-41fe-a5f0-9e6345ddb87d',3,'QuoteChosen','{"quote":{"id":"07d6956d-9bff-4f69-84d1-b6ca78a254ac","carrier":"dpd","service_code":"101","service":"DPD Classic","cost":{"minor":673,"currency":"EUR"},"kind":"fee","collection":["pickup"],"transit_days":null,"raw_amount":"673"},"why":"cheapest","offered":3}','2026-11-28T20:39:40.485216+00:00','Bench 1','','ship');
INSERT INTO "events" VALUES(4,'order/4b63e0ef-b62a-41fe-a5f0-9e6345ddb87d',4,'PurchaseStarted','{"quote":{"id":"07d6956d-9bff-4f69-84d1-b6ca78a254ac","carrier":"dpd","service_code":"101","service":"DPD Classic","cost":{"minor":673,"currency":"EUR"},"kind":"fee","collection":["pickup"],"transit_days":null,"raw_amount":"673"},"parcels_hash":"9ff32cd0c47593c0","attempt":1,"label_format":"default"}','2026-11-28T20:39:40.485216+00:00','Bench 1','','ship');
INSERT INTO "events" VALUES(5,'order/4b63e0ef-b62a-41fe-a5f0-9e6345ddb87d',5,'PurchaseConfirmed','{"evidence":"answer","receipt":"€6.73"}','2026-11-28T20:39:40.489514+00:00','Bench 1','','ship');
INSERT INTO "events" VALUES(6,'order/4b63e0ef-b62a-41fe-a5f0-9e6345ddb87d',6,'LabelsReceived','{"labels":[{"parcel_index":0,"tracking_number":"00000000991838","file":"2026-11-28/3434270005-1of1-f2004464.pdf","sha256":"f2004464ec507019d6e078b8deda5f74cdfe2dca27d8985738d048ff2d4bf5eb","size_bytes":2239,"is_void":false}]}','2026-11-28T20:39:42.659595+00:00','Bench 1','','label');
INSERT INTO "events" VALUES(7,'order/4b63e0ef-b62a-41fe-a5f0-9e6345ddb87d',7,'PrintAdvanced','{"job":{"id":"72d52348cc574d4783903487345a0b97","kind":"label_pdf","printer":"out","title":"3434270005","sha256":"f2004464ec507019d6e078b8deda5f74cdfe2dca27d8985738d048ff2d4bf5eb","parcel_index":0,"copy_number":1,"reason":"","state":"queued","receipt":"","detail":""}}','2026-11-28T20:39:42.660669+00:00','Bench 1','','print');
INSERT INTO "events" VALUES(8,'order/4b63e0ef-b62a-41fe-a5f0-9e6345ddb87d',8,'PrintAdvanced','{"job":{"id":"72d52348cc574d4783903487345a0b97","kind":"label_pdf","printer":"out","title":"3434270005","sha256":"f2004464ec507019d6e078b8deda5f74cdfe2dca27d8985738d048ff2d4bf5eb","parcel_index":0,"copy_number":1,"reason":"","state":"rendering","receipt":"","detail":""}}','2026-11-28T20:39:42.661608+00:00','Bench 1','','print');
INSERT INTO "events" VALUES(9,'order/4b63e0ef-b62a-41fe-a5f0-9e6345ddb87d',9,'PrintAdvanced','{"job":{"id":"72d52348cc574d4783903487345a0b97","kind":"label_pdf","printer":"out","title":"3434270005","sha256":"f2004464ec507019d6e078b8deda5f74cdfe2dca27d8985738d048ff2d4bf5eb","parcel_index":0,"copy_number":1,"reason":"","state":"checked","receipt":"","detail":""}}','2026-11-28T20:39:42.688764+00:00','Bench 1','','print');
INSERT INTO "events" VALUES(10,'order/4b63e0ef-b62a-41fe-a5f0-9e6345ddb87d',10,'PrintAdvanced','{"job":{"id":"72d52348cc574d4783903487345a0b97","kind":"label_pdf","printer":"out","title":"3434270005","sha256":"f2004464ec507019d6e078b8deda5f74cdfe2dca27d8985738d048ff2d4bf5eb","parcel_index":0,"copy_number":1,"reason":"","state":"sending","receipt":"","detail":""}}','2026-11-28T20:39:42.689917+00:00','Bench 1','','print');
INSERT INTO "events" VALUES(11,'order/4b63e0ef-b62a-41fe-a5f0-9e6345ddb87d',11,'PrintAdvanced','{"job":{"id":"72d52348cc574d4783903487345a0b97","kind":"label_pdf","printer":"out","title":"3434270005","sha256":"f2004464ec507019d6e078b8deda5f74cdfe2dca27d8985738d048ff2d4bf5eb","parcel_index":0,"copy_number":1,"reason":"","state":"sent","receipt":"/home/pack/Quayside/out/3434270005-parcel-1-label_pdf.pdf","detail":""}}','2026-11-28T20:39:42.692455+00:00','Bench 1','','print');
INSERT INTO "events" VALUES(12,'order/09b4e5d2-d9bc-4d97-a0f3-a7ef8f8b2b83',1,'PackingStarted','{}','2026-11-28T20:39:43.909473+00:00','Bench 1','','ship');
INSERT INTO "events" VALUES(13,'order/09b4e5d2-d9bc-4d97-a0f3-a7ef8f8b2b83',2,'ParcelsMeasured','{"parcels":[{"length_cm":40,"width_cm":30,"height_cm":20,"weight_g":3500}],"ship_to":{"name":"Sanne van Proef","organisation":"","street":"Testgracht 118-2","postal_code":"3511 AB","city":"Utrecht","country_code":"NL"}}','2026-11-28T20:39:43.909473+00:00','Bench 1','','ship');
INSERT INTO "events" VALUES(14,'order/09b4e5d2-d9bc-4d97-a0f3-a7ef8f8b2b83',3,'OwnCarrierStarted','{"carrier":{"provider":"ups","number":"1Z0000000000000001","link":""},"quote":{"id":"5ea26518-af99-4bce-b123-1071a844162b","carrier":"ankorstore","service_code":"","service":"","cost":{"minor":887,"currency":"EUR"},"kind":"refund","collection":[],"transit_days":null,"raw_amount":""},"parcels_hash":"e7c4e2aee49ef009","attempt":1}','2026-11-28T20:39:43.909473+00:00','Bench 1','','ship');
INSERT INTO "events" VALUES(15,'order/09b4e5d2-d9bc-4d97-a0f3-a7ef8f8b2b83',4,'OwnCarrierConfirmed','{"evidence":"answer: refund €8.87","refund":{"minor":887,"currency":"EUR"}}','2026-11-28T20:39:43.914743+00:00','Bench 1','','ship');
CREATE TABLE leases (
    order_id TEXT PRIMARY KEY,
    owner TEXT NOT NULL,
    expires_at TEXT NOT NULL
);
CREATE TABLE orders (
    id TEXT PRIMARY KEY,
    reference TEXT NOT NULL,
    status TEXT NOT NULL,
    retailer TEXT NOT NULL,
    created_at TEXT NOT NULL,
    seen_at TEXT NOT NULL
);
INSERT INTO "orders" VALUES('4b63e0ef-b62a-41fe-a5f0-9e6345ddb87d','3434270005','brand_confirmed','La Boutique Exemple','2026-11-28T19:03:37+00:00','2026-11-28T20:39:40.485216+00:00');
INSERT INTO "orders" VALUES('721754ef-2904-4cec-b5bb-9188b80599e9','3434270007','ankor_confirmed','Musterladen','2026-11-28T17:26:28+00:00','2026-11-28T20:39:39.977731+00:00');
INSERT INTO "orders" VALUES('09b4e5d2-d9bc-4d97-a0f3-a7ef8f8b2b83','3434270014','brand_confirmed','Voorbeeldwinkel','2026-11-28T15:48:08+00:00','2026-11-28T20:39:43.909473+00:00');
INSERT INTO "orders" VALUES('36891eeb-6de2-433b-96ce-f8ec2298bdb1','3434270027','brand_confirmed','Bottega d''Esempio','2026-11-28T14:11:24+00:00','2026-11-28T20:39:39.977731+00:00');
INSERT INTO "orders" VALUES('12bccdcb-6816-4e06-8a04-ef48521b18a9','3434270028','brand_confirmed','Comptoir de l''Île d''Essai','2026-11-28T12:41:04+00:00','2026-11-28T20:39:39.977731+00:00');
INSERT INTO "orders" VALUES('c91752a3-3d58-4cab-b01b-a9880a3efb80','3434270041','brand_confirmed','La Tienda de Ejemplo','2026-11-28T11:35:45+00:00','2026-11-28T20:39:39.977731+00:00');
INSERT INTO "orders" VALUES('51423286-a6ec-431f-b526-3b4519a2105c','3434270044','brand_confirmed','Sample & Daughters','2026-11-28T10:01:25+00:00','2026-11-28T20:39:39.977731+00:00');
INSERT INTO "orders" VALUES('3f12d68e-32ff-403d-8eac-98d63534ccae','3434270053','ankor_confirmed','L''Épicerie Témoin','2026-11-28T08:19:18+00:00','2026-11-28T20:39:39.977731+00:00');
INSERT INTO "orders" VALUES('5bf3f74d-cacc-4ec8-802f-c22a4a7347fa','3434270056','brand_confirmed','Probeküche','2026-11-28T07:06:34+00:00','2026-11-28T20:39:39.977731+00:00');
INSERT INTO "orders" VALUES('34ecf2ed-e4cd-4075-a055-2f5f4b2220a4','3434270067','brand_confirmed','Au Petit Brouillon','2026-11-28T05:12:31+00:00','2026-11-28T20:39:39.977731+00:00');
INSERT INTO "orders" VALUES('eec1754c-a57d-441e-8b06-718c063fa2b6','3434270073','brand_confirmed','De Proefkamer','2026-11-28T03:48:23+00:00','2026-11-28T20:39:39.977731+00:00');
INSERT INTO "orders" VALUES('ba6cac4a-e82d-4fef-9c7d-498a8f76dc87','3434270079','brand_confirmed','Maison Factice','2026-11-28T02:34:56+00:00','2026-11-28T20:39:39.977731+00:00');
INSERT INTO "orders" VALUES('64c371cf-ae7f-4a11-beba-03520d589a58','3434270090','brand_confirmed','La Boutique Exemple','2026-11-28T01:07:13+00:00','2026-11-28T20:39:39.977731+00:00');
INSERT INTO "orders" VALUES('f59dc887-156e-4b79-a9b1-61f4bca5f87b','3434270093','ankor_confirmed','Musterladen','2026-11-27T23:14:45+00:00','2026-11-28T20:39:39.977731+00:00');
INSERT INTO "orders" VALUES('2a2d551f-65b1-44f7-aed3-f30be746ebeb','3434270104','brand_confirmed','Voorbeeldwinkel','2026-11-27T21:46:13+00:00','2026-11-28T20:39:39.977731+00:00');
INSERT INTO "orders" VALUES('8f332483-bfe4-440e-a0fc-47fa3f8b1baa','3434270107','brand_confirmed','Bottega d''Esempio','2026-11-27T20:32:25+00:00','2026-11-28T20:39:39.977731+00:00');
INSERT INTO "orders" VALUES('bf4cc645-91be-44eb-9e39-ef8e062ebc92','3434270118','brand_confirmed','Comptoir de l''Île d''Essai','2026-11-27T18:48:14+00:00','2026-11-28T20:39:39.977731+00:00');
INSERT INTO "orders" VALUES('59a78b13-7315-4969-b7cc-ba58713b831b','3434270119','invoiced','La Tienda de Ejemplo','2026-11-27T17:17:30+00:00','2026-11-28T20:39:39.977731+00:00');
INSERT INTO "orders" VALUES('e1b4a960-b8e7-4f9b-9921-49e8a2b249ab','3434270128','cancelled','Sample & Daughters','2026-11-27T15:52:51+00:00','2026-11-28T20:39:39.977731+00:00');
INSERT INTO "orders" VALUES('efe6f675-c763-40af-a23c-4b2727f52fa9','3434270138','brand_paid','L''Épicerie Témoin','2026-11-27T14:19:09+00:00','2026-11-28T20:39:39.977731+00:00');
CREATE TABLE shipments (
    order_id TEXT PRIMARY KEY,
    reference TEXT NOT NULL,
    state TEXT NOT NULL,
    version INTEGER NOT NULL,
    intent TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    data TEXT NOT NULL
);
INSERT INTO "shipments" VALUES('4b63e0ef-b62a-41fe-a5f0-9e6345ddb87d','3434270005','labelled',11,'','2026-11-28T20:39:42.692455+00:00','{"order_id":"4b63e0ef-b62a-41fe-a5f0-9e6345ddb87d","reference":"3434270005","state":"labelled","version":11,"parcels":[{"length_cm":30,"width_cm":20,"height_cm":15,"weight_g":1250}],"ship_to":{"name":"Élodie Modèle","organisation":"Boutique Exemple SARL","street":"12 rue des Essais","postal_code":"69002","city":"Lyon","country_code":"FR"},"quote":{"id":"07d6956d-9bff-4f69-84d1-b6ca78a254ac","carrier":"dpd","service_code":"101","service":"DPD Classic","cost":{"minor":673,"currency":"EUR"},"kind":"fee","collection":["pickup"],"transit_days":null,"raw_amount":"673"},"own_carrier":null,"label_format":"default","attempt":1,"bought_at":"2026-11-28T20:39:40.489514+00:00","evidence":"answer","labels":[{"parcel_index":0,"tracking_number":"00000000991838","file":"2026-11-28/3434270005-1of1-f2004464.pdf","sha256":"f2004464ec507019d6e078b8deda5f74cdfe2dca27d8985738d048ff2d4bf5eb","size_bytes":2239,"is_void":false}],"prints":[{"id":"72d52348cc574d4783903487345a0b97","kind":"label_pdf","printer":"out","title":"3434270005","sha256":"f2004464ec507019d6e078b8deda5f74cdfe2dca27d8985738d048ff2d4bf5eb","parcel_index":0,"copy_number":1,"reason":"","state":"sent","receipt":"/home/pack/Quayside/out/3434270005-parcel-1-label_pdf.pdf","detail":""}],"pickup":null,"pickup_attempt":0,"intent":null,"conflict":"","held_because":"","void_labels":[]}');
INSERT INTO "shipments" VALUES('09b4e5d2-d9bc-4d97-a0f3-a7ef8f8b2b83','3434270014','shipped',4,'','2026-11-28T20:39:43.914743+00:00','{"order_id":"09b4e5d2-d9bc-4d97-a0f3-a7ef8f8b2b83","reference":"3434270014","state":"shipped","version":4,"parcels":[{"length_cm":40,"width_cm":30,"height_cm":20,"weight_g":3500}],"ship_to":{"name":"Sanne van Proef","organisation":"","street":"Testgracht 118-2","postal_code":"3511 AB","city":"Utrecht","country_code":"NL"},"quote":{"id":"5ea26518-af99-4bce-b123-1071a844162b","carrier":"ankorstore","service_code":"","service":"","cost":{"minor":887,"currency":"EUR"},"kind":"refund","collection":[],"transit_days":null,"raw_amount":""},"own_carrier":{"provider":"ups","number":"1Z0000000000000001","link":""},"label_format":"default","attempt":1,"bought_at":"2026-11-28T20:39:43.914743+00:00","evidence":"answer: refund €8.87","labels":[],"prints":[],"pickup":null,"pickup_attempt":0,"intent":null,"conflict":"","held_because":"","void_labels":[]}');
CREATE TABLE token_requests (
    account TEXT NOT NULL,
    at TEXT NOT NULL
);
INSERT INTO "token_requests" VALUES('127.0.0.1:8080/quayside-sandbox','2026-11-28T20:39:39.936575+00:00');
CREATE TABLE tokens (
    account TEXT PRIMARY KEY,
    access_token TEXT NOT NULL,
    expires_at TEXT NOT NULL
);
INSERT INTO "tokens" VALUES('127.0.0.1:8080/quayside-sandbox','a-token','2026-11-28T21:39:39.936575+00:00');
CREATE TABLE tracking (
    number TEXT PRIMARY KEY,
    order_id TEXT NOT NULL
);
INSERT INTO "tracking" VALUES('00000000991838','4b63e0ef-b62a-41fe-a5f0-9e6345ddb87d');
CREATE INDEX shipments_by_state ON shipments (state, updated_at);
CREATE INDEX shipments_by_intent ON shipments (intent) WHERE intent <> '';
CREATE INDEX orders_by_reference ON orders (reference);
CREATE INDEX orders_by_status ON orders (status, created_at);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('events',15);
PRAGMA user_version = 1;
COMMIT;
