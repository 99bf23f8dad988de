package io.jinliu.payment.bill;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Ids;
import io.jinliu.common.id.Slot;
import io.jinliu.payment.bill.ChannelBill.Asking;
import io.jinliu.payment.bill.ChannelBill.Terms;
import io.jinliu.payment.bill.ChannelBill.Wanted;
import io.jinliu.payment.channel.BillKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has a bill asked for at once, whether it was planned or not, and whatever it is by now. */
@Service
public class AskForBill {

    /** What all channels still have. */
    static final int OLDEST_DAYS = 89;

    private final ChannelBills bills;
    private final BillSources sources;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    AskForBill(ChannelBills bills, BillSources sources, Audit audit, Ids ids, Clock clock) {
        this.bills = bills;
        this.sources = sources;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Puts the bill to the front.
     *
     * @throws NoBillOfThatDay if the day is not over, or too long ago
     */
    @Transactional
    public ChannelBill ask(BillKind kind, LocalDate day) {
        var now = clock.instant();
        var today = BillTimes.today(now);
        if (!day.isBefore(today) || day.isBefore(today.minusDays(OLDEST_DAYS))) {
            throw new NoBillOfThatDay(day);
        }
        var account = sources.of(kind).orElseThrow().account();
        var terms = bills.find(account, kind, day).map(ChannelBill::terms).orElseGet(() -> planned(account, kind, day));
        bills.askAt(terms.no(), Optional.of(now));
        audit.record(Slot.ofNumber(terms.no()), "bill.asked", Long.toString(terms.no()), kind + " " + day);
        return bills.find(terms.no()).orElseThrow();
    }

    private Terms planned(String account, BillKind kind, LocalDate day) {
        var terms = new Terms(ids.next(Slot.ofOwner(account)), account, kind, day);
        bills.plan(new Wanted(terms, Asking.NO_MORE, Optional.empty()));
        return terms;
    }
}
