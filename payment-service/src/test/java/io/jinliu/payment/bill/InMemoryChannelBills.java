package io.jinliu.payment.bill;

import io.jinliu.payment.channel.BillKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;

final class InMemoryChannelBills implements ChannelBills {

    private final Map<Long, ChannelBill> bills = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    List<ChannelBill> all() {
        return List.copyOf(bills.values());
    }

    @Override
    public Optional<ChannelBill> find(long billNo) {
        return Optional.ofNullable(bills.get(billNo));
    }

    @Override
    public Optional<ChannelBill> lock(long billNo) {
        return find(billNo);
    }

    @Override
    public Optional<ChannelBill> find(String account, BillKind kind, LocalDate day) {
        return bills.values().stream()
                .filter(bill -> bill.terms().account().equals(account)
                        && bill.terms().kind() == kind
                        && bill.terms().day().equals(day))
                .findFirst();
    }

    @Override
    public List<ChannelBill> of(String account, LocalDate from, LocalDate to) {
        return bills.values().stream()
                .filter(bill -> bill.terms().account().equals(account)
                        && !bill.terms().day().isBefore(from)
                        && !bill.terms().day().isAfter(to))
                .sorted(Comparator.comparing((ChannelBill bill) -> bill.terms().day())
                        .reversed())
                .toList();
    }

    @Override
    public Set<LocalDate> planned(String account, BillKind kind, LocalDate since) {
        return of(account, since, LocalDate.MAX).stream()
                .filter(bill -> bill.terms().kind() == kind)
                .map(bill -> bill.terms().day())
                .collect(Collectors.toSet());
    }

    @Override
    public void plan(ChannelBill.Wanted bill) {
        var terms = bill.terms();
        if (find(terms.account(), terms.kind(), terms.day()).isPresent()) {
            throw new DuplicateKeyException(terms.toString());
        }
        bills.put(terms.no(), bill);
    }

    @Override
    public void keep(ChannelBill bill) {
        bills.put(bill.terms().no(), bill);
    }

    @Override
    public void askAt(long billNo, Optional<Instant> at) {
        bills.computeIfPresent(
                billNo,
                (_, bill) -> asked(bill, new ChannelBill.Asking(bill.asking().times(), at)));
    }

    private static ChannelBill asked(ChannelBill bill, ChannelBill.Asking asking) {
        return switch (bill) {
            case ChannelBill.Wanted wanted -> new ChannelBill.Wanted(wanted.terms(), asking, wanted.why());
            case ChannelBill.Kept kept -> new ChannelBill.Kept(kept.terms(), asking, kept.latest(), kept.sums());
            case ChannelBill.Refused bad -> new ChannelBill.Refused(bad.terms(), asking, bad.latest(), bad.why());
            case ChannelBill.Empty none -> new ChannelBill.Empty(none.terms(), asking);
        };
    }

    @Override
    public void addFile(long billNo, int version, byte[] file) {
        if (files.put(billNo + "." + version, file.clone()) != null) {
            throw new DuplicateKeyException("version " + version);
        }
    }

    @Override
    public Optional<byte[]> file(long billNo, int version) {
        return Optional.ofNullable(files.get(billNo + "." + version)).map(byte[]::clone);
    }
}
