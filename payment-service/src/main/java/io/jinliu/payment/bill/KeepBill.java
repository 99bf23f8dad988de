package io.jinliu.payment.bill;

import io.jinliu.payment.bill.ChannelBill.Asking;
import io.jinliu.payment.bill.ChannelBill.Empty;
import io.jinliu.payment.bill.ChannelBill.File;
import io.jinliu.payment.bill.ChannelBill.Kept;
import io.jinliu.payment.bill.ChannelBill.Refused;
import io.jinliu.payment.bill.ChannelBill.Wanted;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes what an answer makes of a bill. The row is locked, so that two answers add one version. */
@Service
class KeepBill {

    /** A refused bill is asked for again so often before somebody has to. */
    static final int RETRIES = 24;

    private static final Logger LOG = LoggerFactory.getLogger(KeepBill.class);
    private static final Duration RETRY = Duration.ofHours(1);

    private final ChannelBills bills;
    private final Clock clock;

    KeepBill(ChannelBills bills, Clock clock) {
        this.bills = bills;
        this.clock = clock;
    }

    /** Keeps a file that came, whatever its reader says of it; what is good already gives way only to what is good. */
    @Transactional
    public ChannelBill came(long billNo, FileRead read) {
        var bill = bills.lock(billNo).orElseThrow();
        return switch (read.verdict()) {
            case FileRead.Good(var sums) -> kept(new Kept(bill.terms(), Asking.NO_MORE, stored(bill, read), sums));
            case FileRead.Bad(var why)
            when bill instanceof Kept good -> {
                LOG.error("ALARM: bill {} came again and is refused: {}; what we had stays", billNo, why);
                yield kept(new Kept(good.terms(), Asking.NO_MORE, good.latest(), good.sums()));
            }
            case FileRead.Bad(var why) -> {
                LOG.error(
                        "ALARM: bill {} of {} is refused: {}",
                        billNo,
                        bill.terms().day(),
                        why);
                yield kept(new Refused(bill.terms(), retry(bill), stored(bill, read), why));
            }
        };
    }

    /** Its channel says that nothing moved; bytes that it gave before speak louder. */
    @Transactional
    public ChannelBill nothing(long billNo) {
        var bill = bills.lock(billNo).orElseThrow();
        if (bill.file().isPresent()) {
            LOG.error(
                    "ALARM: bill {} of {} is gone at its channel; what we had stays",
                    billNo,
                    bill.terms().day());
            bills.askAt(billNo, Optional.empty());
            return bills.find(billNo).orElseThrow();
        }
        return kept(new Empty(bill.terms(), Asking.NO_MORE));
    }

    /** Nothing definite was heard. */
    @Transactional
    public ChannelBill notHeard(long billNo, Duration pause, String why) {
        var bill = bills.lock(billNo).orElseThrow();
        var asking = new Asking(
                bill.asking().times() + 1, Optional.of(clock.instant().plus(pause)));
        return kept(
                switch (bill) {
                    case Wanted wanted -> new Wanted(wanted.terms(), asking, Optional.of(why));
                    case Kept good -> new Kept(good.terms(), asking, good.latest(), good.sums());
                    case Refused bad -> new Refused(bad.terms(), asking, bad.latest(), bad.why());
                    case Empty none -> new Empty(none.terms(), asking);
                });
    }

    /** The same bytes are no new version. */
    private File stored(ChannelBill bill, FileRead read) {
        var known = bill.file();
        if (known.filter(file -> file.sha256().equals(read.sha256())).isPresent()) {
            return known.get();
        }
        var file = read.asVersion(known.map(File::version).orElse(0) + 1);
        bills.addFile(bill.terms().no(), file.version(), read.bytes());
        return file;
    }

    private Asking retry(ChannelBill bill) {
        var times = bill instanceof Refused ? bill.asking().times() + 1 : 1;
        return new Asking(times, times < RETRIES ? Optional.of(clock.instant().plus(RETRY)) : Optional.empty());
    }

    private ChannelBill kept(ChannelBill bill) {
        bills.keep(bill);
        return bill;
    }
}
