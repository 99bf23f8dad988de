package io.jinliu.schedule.payment;

import io.jinliu.common.id.Slot;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.Proof;
import io.jinliu.payment.collect.ReceiptClaims;
import io.jinliu.schedule.store.Store;
import io.jinliu.schedule.store.Table;
import java.time.Instant;
import java.util.Optional;

/** Which of our numbers each money came under. */
final class InMemoryReceiptClaims implements ReceiptClaims {

    private final Table<Key, String> holders;
    private final Table<Told, Boolean> told;

    InMemoryReceiptClaims(Store store) {
        this.holders = store.table("receipt_claim", Key::slot);
        this.told = store.table("receipt_told", it -> it.key().slot());
    }

    @Override
    public Optional<String> holder(Slot slot, Channel channel, String channelNo) {
        return holders.find(new Key(slot, channel, channelNo));
    }

    @Override
    public String claim(Slot slot, Proof money, String outTradeNo, Instant at) {
        return holders.ensure(key(slot, money), () -> outTradeNo);
    }

    @Override
    public boolean contradict(Slot slot, Proof money, String outTradeNo, Instant at) {
        return told.insertIgnore(new Told(key(slot, money), outTradeNo), true);
    }

    private static Key key(Slot slot, Proof money) {
        return new Key(slot, money.channel(), money.channelNo());
    }

    private record Key(Slot slot, Channel channel, String channelNo) {}

    private record Told(Key key, String outTradeNo) {}
}
