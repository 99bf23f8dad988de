package io.jinliu.payment.bill;

import io.jinliu.common.id.Ids;
import io.jinliu.common.id.Slot;
import io.jinliu.common.job.Job;
import io.jinliu.common.sharding.Database;
import io.jinliu.payment.bill.ChannelBill.Asking;
import io.jinliu.payment.bill.ChannelBill.Terms;
import io.jinliu.payment.bill.ChannelBill.Wanted;
import io.jinliu.payment.channel.BillKind;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Wants each bill of the last days, today's not. */
@Component
class PlanBills implements Job {

    private final ChannelBills bills;
    private final BillSources sources;
    private final BillSettings settings;
    private final Ids ids;
    private final Clock clock;

    PlanBills(ChannelBills bills, BillSources sources, BillSettings settings, Ids ids, Clock clock) {
        this.bills = bills;
        this.sources = sources;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "plan-bills";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    /** A channel is no database's: the first one's run plans for all. */
    @Override
    public void run(Database database) {
        if (database.index() == 0) {
            sources.all().forEach(source -> source.kinds().forEach(kind -> plan(source.account(), kind)));
        }
    }

    void plan(String account, BillKind kind) {
        var today = BillTimes.today(clock.instant());
        var since = today.minusDays(settings.days());
        var planned = bills.planned(account, kind, since);
        since.datesUntil(today)
                .filter(day -> !planned.contains(day))
                .forEach(day -> bills.plan(wanted(account, kind, day)));
    }

    private Wanted wanted(String account, BillKind kind, LocalDate day) {
        var terms = new Terms(ids.next(Slot.ofOwner(account)), account, kind, day);
        return new Wanted(terms, new Asking(0, Optional.of(BillTimes.readyAt(day))), Optional.empty());
    }
}
