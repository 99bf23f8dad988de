package io.jinliu.payment.bill;

import io.jinliu.payment.channel.BillKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where bills are kept. All of an account lie in its slot. */
public interface ChannelBills {

    Optional<ChannelBill> find(long billNo);

    /** Locked until the transaction ends. */
    Optional<ChannelBill> lock(long billNo);

    Optional<ChannelBill> find(String account, BillKind kind, LocalDate day);

    /** Of all kinds, the latest day first. */
    List<ChannelBill> of(String account, LocalDate from, LocalDate to);

    /** The days since then that are planned. */
    Set<LocalDate> planned(String account, BillKind kind, LocalDate since);

    /** Writes a new one; one of the same account, kind and day is a duplicate key. */
    void plan(ChannelBill.Wanted bill);

    /** Writes what became of it. */
    void keep(ChannelBill bill);

    void askAt(long billNo, Optional<Instant> at);

    /** Adds the bytes of a version; never replaces any. */
    void addFile(long billNo, int version, byte[] file);

    /** The bytes of a version, empty if there is none. */
    Optional<byte[]> file(long billNo, int version);
}
