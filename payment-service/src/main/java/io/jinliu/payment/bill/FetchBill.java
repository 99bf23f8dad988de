package io.jinliu.payment.bill;

import io.jinliu.payment.bill.ChannelBill.Terms;
import io.jinliu.payment.channel.BillAnswer.Fetched;
import io.jinliu.payment.channel.BillAnswer.NotYet;
import io.jinliu.payment.channel.BillAnswer.Nothing;
import io.jinliu.payment.channel.BillAnswer.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Asks a channel for a bill, reads it and keeps it. Never inside a transaction. */
@Service
class FetchBill {

    private static final Logger LOG = LoggerFactory.getLogger(FetchBill.class);

    /** Longer than question and download together: nobody asks twice at once. */
    private static final Duration ASKING = Duration.ofMinutes(3);

    private static final Duration NOT_YET = Duration.ofMinutes(30);
    private static final int LONGEST_PAUSE = 60;

    private final ChannelBills bills;
    private final BillSources sources;
    private final KeepBill keepBill;
    private final Clock clock;

    FetchBill(ChannelBills bills, BillSources sources, KeepBill keepBill, Clock clock) {
        this.bills = bills;
        this.sources = sources;
        this.keepBill = keepBill;
        this.clock = clock;
    }

    ChannelBill fetch(long billNo) {
        var bill = bills.find(billNo).orElseThrow();
        bills.askAt(billNo, Optional.of(clock.instant().plus(ASKING)));
        return sources.of(bill.terms())
                .map(source -> switch (source.fetch(
                        bill.terms().kind(), bill.terms().day())) {
                    case Fetched fetched -> keepBill.came(billNo, ReadFile.read(bill.terms(), fetched));
                    case Nothing _ -> keepBill.nothing(billNo);
                    case NotYet(var orNothing) -> notYet(bill.terms(), orNothing);
                    case Unavailable(var why) -> notHeard(bill.terms(), pause(bill), why);
                })
                .orElseGet(() -> notHeard(bill.terms(), pause(bill), "we have another account there"));
    }

    private ChannelBill notYet(Terms terms, boolean orNothing) {
        return orNothing && !clock.instant().isBefore(BillTimes.nothingAt(terms.day()))
                ? keepBill.nothing(terms.no())
                : notHeard(terms, NOT_YET, "it is not there yet");
    }

    private ChannelBill notHeard(Terms terms, Duration pause, String why) {
        if (!clock.instant().isBefore(BillTimes.lateAt(terms.day()))) {
            LOG.warn("Bill {} {} of {} is late: {}", terms.no(), terms.kind(), terms.day(), why);
        }
        return keepBill.notHeard(terms.no(), pause, why);
    }

    private static Duration pause(ChannelBill bill) {
        return Duration.ofMinutes(
                Math.min(LONGEST_PAUSE, 5L << Math.min(bill.asking().times(), 4)));
    }
}
