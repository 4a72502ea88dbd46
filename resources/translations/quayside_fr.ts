<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>Causes</name>
    <message>
        <source>PDFs cannot be sent to a Windows print queue yet: use a folder or a ZPL printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a container label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a container without a label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accept or reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted, without a label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another program has it open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked for before, and not settled yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the fulfilment centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being bought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being packed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being prepared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>book a pickup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bought, its label is coming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bought, the marketplace is making it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>buy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot reach {host}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client id or secret refused ({status})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>command sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>container label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>container labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>handover sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>here it is {here}, at the marketplace {there}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invoiced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it may not be written to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it waited too long; nothing was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its access is refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its certificate cannot be verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its name is not found in the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no client id or secret is set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no own carrier for this order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no print server at {where}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no refund for your own carrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none allows drop-off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none allows pickup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none was offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not accepted yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off in the settings ({key})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only refunds for your own carrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only {free} kB are free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own carrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>packing slips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page {page} is {size} mm, a side may have {most} mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pickup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused by the retailer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reset the label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ship with own carrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the PDF has {pages} pages, a label has 1 to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the PDF is encrypted with a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the ZPL label is damaged or not whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer “{answer}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the connection broke off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file was changed since it was stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder {folder} does not take the file: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the label cannot be fetched: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the label is blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the label is {page} mm and does not fit the stock of {stock} mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the label&apos;s PDF is damaged or not whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the label&apos;s file was changed since it was stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the marketplace has a fault of its own ({status})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the order does not show it yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the order names no pickup yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the order names no price of ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the order shows nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the print queue {queue} did not take the job in {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the print queue {queue} is stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the print queue {queue} is stopped: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the print queue {queue} refuses the job: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the print queue {queue} takes no jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the print queue {queue} takes no jobs: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the printer at {where} broke the connection ({sent} bytes were sent)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the printer at {where} cannot be reached: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the printer at {where} closed the connection (at most {sent} of {all} bytes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the printer at {where} does not answer (waited {time})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the printer at {where} stopped taking data (at most {sent} of {all} bytes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the reason may have {most} characters, this has {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the station stopped while it was being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>then {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are no labels to fetch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no print queue named {queue}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this choice needs a reason in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this label is ZPL: {printer} cannot print it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for its {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} is a {weekday}: carriers come Monday to Friday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} is over: a pickup is today or later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{printer} could print it instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ref} is no container reference (such as {example})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{url} is no address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: the answer was lost ({why})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>,</source>
        <extracomment>between thousands</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.</source>
        <extracomment>decimal point</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fri</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jul</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <extracomment>a day with its year</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hour}:{minute}</source>
        <extracomment>time of the day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} d</source>
        <extracomment>days</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} h</source>
        <extracomment>hours</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} s</source>
        <extracomment>seconds</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weekday} {day} {month}</source>
        <extracomment>a day</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quayside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fact}, {age}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyCap</name>
    <message>
        <source>Alt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyStrip</name>
    <message>
        <source>Back to bench</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buy &amp; print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy parcel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It came out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next parcel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open on bench</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pickups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Put away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Accept it: `quayside accept REF`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it to [printers] and [routes].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed: {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Quayside window works with this data folder: {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window or run works on this order ({stream}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the marketplace&apos;s support. If the purchase is void, say so in Unfinished business.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the marketplace&apos;s support. Void: `quayside settle REF --as moved-back --reason …`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot reach {host}: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot use {what}: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its items again before you buy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the client id and secret (account area, Integrations).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the client id and secret in Settings, Account (on the website: account area, Integrations).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network and the address, then run this again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network, then scan the order again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network. What waits goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the printer, then scan XXPRINTED or XXNOPRINT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the reference, or look for it in Orders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the reference; see `quayside orders`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock and its certificates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a printer for it in Settings, Printers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder, or free space, then save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the other time or another day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose your own carrier, or change the parcels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it in Settings. Allowed: {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct what it names, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct what it names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F9 or XXSEND accepts it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free space or mend its rights, then scan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free space or mend its rights; run this again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on in that window, or close it and start Quayside again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has been watched long enough: look at the website, then `quayside settle REF`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has been watched long enough: look at the website, then answer in Unfinished business.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It prints by itself when it comes; nothing is bought twice. Go on meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the order on the website, then `quayside settle REF --as …`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the order on the website, then answer in Unfinished business.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether the label came out; if not, `quayside reprint REF --reason …`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure again; no request was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No carrier&apos;s offer fits: {reason} ({offered} offered).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No link to the marketplace for {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No order {ref} on this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer is set up for {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not printed: {jobs}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was bought.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {reference} was changed at the marketplace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcel {number} weighs {found}: carriers take {low} to {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcel {number}: height is {found} cm, allowed {low} to {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcel {number}: length and girth are {found} cm, at most {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcel {number}: length is {found} cm, allowed {low} to {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcel {number}: width is {found} cm, allowed {low} to {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the goods back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run this again in a minute: it reads the order and sends nothing twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run this again later: the label is fetched, nothing is bought twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run this again: it reads first and sends nothing twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run this again; if it stays, tell support what you see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the order again in {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the order again. If it comes back, send the log to support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the order again: it is read first, and nothing is sent twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the order again; if it stays, tell support what you see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanning and weighing go on; prices and labels wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See `quayside journal REF` for what was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See in History what was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See to the printer, then run this again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See to the printer, then run this again: only what is not out is printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See to the printer; F8 prints it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ship with --own-carrier, change the parcels or the rule in [quotes].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in the program ({kind}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer to “{what}” is unreadable ({where}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer to “{what}” was lost ({why}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier refused the pickup: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal has what was sent; nothing is sent twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label is bought and stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label is not there yet: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The marketplace asks us to slow down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The marketplace does not accept the account: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The marketplace refused: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order does not fit the journal: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is not accepted yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is read until it shows; nothing is sent twice. Go on meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is {status} at the marketplace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is {status} at the marketplace. Do not send the parcel: its label is void.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The purchase is certain and in the journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {skew} s off: set it, then run this again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {skew} s off: set it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in {seconds} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the other window or another day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for it, then run this again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for it, then scan the order again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done so far is in the journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the {what} was carried out is not known: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parcel {number}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{asked} is not possible: it is {state}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was not saved: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} parcels: an order has {low} to {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, parcel {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} on {printer} is {state}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: {key} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: {key} is {found}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Bench</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pickups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Quayside</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
