"""The words that this program, the marketplace's statuses and a system's errors are made of.

Of a text that a person or another program may have written, these words are shown and nothing
else: an allow-list, in which no name stands.
"""

from typing import Final

_TEXT: Final = """
    aborted about accept accepted access account actor acts add address advanced after
    afterwards again against ahead aks alarm all allowed allows alone along already an and anew
    ankor ankorstore another answer answered answers any anything api are argument as aside
    asked asking asks assertion async asyncio asyncpg at attempt attempts attribute auth
    authentication authorized autoindex automatic await awaiting back backed backup bad badges
    barcode barcodes bars be bearer beat become before begin begins begun behind being belongs
    bench benches binary blank block blocking bodies body book booked bought brand bring broke
    broken btree buffer busy buy by byte bytes cache calendar calibrating call came can cancel
    cancelled cancelling cannot canonical carried carrier carriers catalogue catch caught cause
    cell centre certificate change changed changes characters cheapest check checked checks
    checksum child chosen chronopost city class cleaning client clients clock closed closing cm
    code codes cog cold colissimo come comes command commands compared computer confirm
    confirmed conflict connect connection constraint container contains content converted copies
    copy copying corners costs could counted counter country cp credentials cups current custom
    cut cutter damaged data database date day days debug decode def default delete denied
    depends describe device dhl did directory disk display division dns document documents does
    done dots doubt down download downloaded dpd dpi draft draw drawn draws driver drop drops
    each early elsewhere empty encode encoded encrypted end ended endpoint ends environment eof
    epl erases errno error errors events every everything evidence exception excluded exists
    exit expected expired expires exports express failed failure false far fastest fatal fault
    fee fell fetch fetched field file files filter finishing first fit fits floating folder
    follow followed follows font for forbidden forget form format formats found free freelist
    fresh from fulfillment fulfilment full further future gateway gave generated get getvar
    given gives gls go goes gone grace graphic graphics groups had hand handed handle hands
    handshake has have head hearing heartbeat held here hide hold holds host hot hour hours html
    http https httpx hundred hung id idle if image implemented import in inches incomplete index
    info init ink input inside install installed instead intent internal interrupted into
    invalid invoiced is it item items iteration its itself jammed job jobs journal json keep
    keeping kept key keyring kg kind know known label labelled labels large larger last lasting
    late later lease leases left length lengths letter letters lifecycle limit line lines link
    list listen lists loaded local locked log long longer look looked looking lookup lost lp
    machine main malformed many mark marketplace may maybe mb me measure measured media memories
    memory method middle millimetres minutes missing mm mode module money more most must name
    named names nearly need needed needs neither network never new newer newest news next no
    none nor not nothing now number oauth object objects of off offered offers offline ok on
    once one only open opened or order orders os other others our ours out outcome outside over
    overflow own owner pack packed packer packing page pages paid panel paper par parcel parcels
    parse parts password patch paused pdf peer permission permissions person pgpass pickup
    picture pictures pieces pipe pixels plain player png point polling port possible post
    postgresql preferred price print printed printer printers printing prints problem process
    proof proper prove proved proves provider proxy purchase put qasync qt quayside question
    queue queued queues quick quote quotes raise raw reach reached read readable reading
    readonly reads ready reason received recent reception recursion recursive redirects ref
    reference refund refunds refusals refused refuses rejected rejects released renames
    replacing reports reprint request requested requests reset resets resolution resolve
    resolved response resumed retailer retrieved retry return returns ribbon rollback rose route
    routes row rowid rows rule ruler run runs runtime said same sandbox saved say says scan
    scanned schema search second seconds secret secrets seen segmentation self sending sent seq
    server service session set sets setting settings settle settled settling several shape share
    sheet ship shipment shipments shipped shipping shorter show shown shows shutting side sign
    silent since sits size slip slot so sound space speaks spite sqlite ssl stack stale stands
    start started starting state station status stays step steps still stock stop stopped stops
    storage store stored stream such supported switched synchronous syntax system table take
    taken takes taking task tasks telling temporary test text texts than that the then there
    they things this thread tidied time timed timeout times timestamp tls tnt to today token
    told toml toner too took torn traceback tracking transaction transport tree triggers trouble
    try two type ui unable unauthorized unavailable unbound undo unexpected unfinished
    unforeseen unicode unknown unpacks unprocessable unqueued unreachable unreadable until up
    updated ups url usable usage usb use used user uses validation value verify version voided
    wait waited waiting waits wal wants warning was ways web weight well went were what when
    where whether which while whole whose width window windows with without word words work
    workflow working works would write writer writes written wrong yet you your zero zip zpl
"""

VOCABULARY: Final = frozenset(_TEXT.split())
