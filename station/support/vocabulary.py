"""The words that this program, the marketplace's statuses and a system's errors are made of.

Of a text that a person or another program may have written, a helper sees these words and nothing
else: an allow-list, in which no name stands.
"""

from typing import Final

_TEXT: Final = """
    about accept accepted access actor acts add address after afterwards again against ahead aks
    alarm allowed allows alone along already an and anew ankor ankorstore another answer
    answered answers any anything api are as aside asked asking asks async asyncpg at attempt
    auth authorized automatic await awaiting back bad badges barcode barcodes bars be bearer
    beat become before begin begins begun behind being belongs bench benches binary blank block
    book booked bought brand bring broke buffer busy buy by byte bytes cache calendar
    calibrating call came can cancel cancelled cancelling cannot canonical carried carrier
    carriers catch caught cause centre certificate changed changes characters cheapest check
    checked checks checksum chronopost city class cleaning client clock closed closing cm codes
    cog cold colissimo come comes command commands compared confirm confirmed connection
    container contains content converted copies copy corners costs could counted counter country
    cp custom cut cutter damaged data database date day debug def default delete denied depends
    describe device dhl did directory disk dns document documents does done dots doubt download
    downloaded dpd dpi draft draw drawn draws driver drop drops each empty encoded encrypted end
    ended endpoint ends epl erases error errors events every evidence exception excluded exists
    expected expired expires express failed failure false far fastest fault fee fell fetch
    fetched field file files finishing first fit fits folder follow followed follows for
    forbidden forget form format formats found free fresh from fulfillment fulfilment full
    further future gateway gave generated get getvar given gives gls go goes gone grace graphic
    graphics groups had hand handed handshake has have head hearing heartbeat held here hide hold
    holds host hot hour http https id idle if import in inches incomplete info ink inside
    install installed instead intent internal into invalid invoiced is it item items its itself
    jammed job jobs journal keep kept key keyring kg kind know known label labelled labels large
    larger last lasting later lease leases left length lengths letter letters lifecycle limit
    line lines link list listen lists log long longer look looked looking lost lp machine many
    marketplace may maybe me measure measured media memories memory method middle millimetres
    missing mm mode module more most must name named names nearly need needed needs neither
    network never new newer newest news next no none nor not nothing now number oauth object
    objects of off offered offers offline ok on once one only open or order orders other others
    our ours out outcome outside over own owner pack packed packer packing page pages paid panel
    paper par parcel parcels parts password patch paused pdf permission person pgpass pickup
    picture pictures pieces pipe pixels plain png polling port possible post postgresql
    preferred price print printed printer printers printing prints process proof proper proved
    proves provider proxy purchase put quayside question queue queued queues quick quote quotes
    raise raw reach reached read readable reading reads ready reason received recent reception
    recursive redirects ref reference refund refunds refused refuses rejected rejects renames
    replacing reports reprint request requested requests reset resets resolution resolve
    resolved response retailer retrieved retry return ribbon route row rowid rows ruler run runs
    said same sandbox saved say says scan scanned schema search second secret seen self sending
    sent seq server service session set sets setting settings settle settled settling several
    shape share ship shipment shipments shipped shipping shorter show shown shows side sign
    silent since sits size slip slot space speaks spite ssl stands started state station status
    stays step steps still stock stopped stops storage store stored stream such supported
    switched synchronous table take taken takes taking task tasks temporary test text texts than
    that the then there they things this thread tidied time timed timeout times timestamp tls
    tnt to today token told toml toner too took torn traceback tracking transaction transport
    triggers try two type ui unable unauthorized unavailable undo unfinished unforeseen unknown
    unpacks
    unprocessable unreachable unreadable until up updated ups url usb use used user uses
    validation version wait waited waiting waits wants warning was ways web weight well went
    were what when where whether which while whole whose width window with without word words
    work workflow working works would write writer writes written wrong yet you your zip zpl
"""

VOCABULARY: Final = frozenset(_TEXT.split())
