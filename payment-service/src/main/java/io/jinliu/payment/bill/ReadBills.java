package io.jinliu.payment.bill;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Slot;
import io.jinliu.payment.channel.BillSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows bills to finance. */
@Service
public class ReadBills {

    private final ChannelBills bills;
    private final BillSources sources;
    private final Audit audit;

    ReadBills(ChannelBills bills, BillSources sources, Audit audit) {
        this.bills = bills;
        this.sources = sources;
        this.audit = audit;
    }

    /** Of the accounts that we have now, the latest day first; one statement per account. */
    public List<ChannelBill> of(LocalDate from, LocalDate to) {
        return sources.all().stream()
                .map(BillSource::account)
                .distinct()
                .flatMap(account -> bills.of(account, from, to).stream())
                .sorted(Comparator.comparing((ChannelBill bill) -> bill.terms().day())
                        .reversed()
                        .thenComparing(bill -> bill.terms().kind()))
                .toList();
    }

    /** @throws UnknownBill if there is none */
    public ChannelBill bill(long billNo) {
        return bills.find(billNo).orElseThrow(() -> new UnknownBill("bill " + billNo));
    }

    /**
     * A version's bytes as they came. They name buyers, so who took them is written down.
     *
     * @throws UnknownBill if there is no such bill or version
     */
    @Transactional
    public byte[] file(long billNo, int version) {
        var file = bills.file(billNo, version)
                .orElseThrow(() -> new UnknownBill("version %d of bill %d".formatted(version, billNo)));
        audit.record(Slot.ofNumber(billNo), "bill.read", Long.toString(billNo), "version " + version);
        return file;
    }
}
