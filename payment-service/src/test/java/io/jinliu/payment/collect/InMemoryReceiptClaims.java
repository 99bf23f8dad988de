package io.jinliu.payment.collect;

import io.jinliu.common.id.Slot;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.Proof;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Claims kept in a map; behaves like the table, races aside. */
final class InMemoryReceiptClaims implements ReceiptClaims {

    private final Map<List<Object>, String> holders = new HashMap<>();
    private final Set<List<Object>> contradictions = new HashSet<>();

    @Override
    public Optional<String> holder(Slot slot, Channel channel, String channelNo) {
        return Optional.ofNullable(holders.get(List.of(slot, channel, channelNo)));
    }

    @Override
    public String claim(Slot slot, Proof money, String outTradeNo, Instant at) {
        var holder = holders.putIfAbsent(List.of(slot, money.channel(), money.channelNo()), outTradeNo);
        return holder == null ? outTradeNo : holder;
    }

    @Override
    public boolean contradict(Slot slot, Proof money, String outTradeNo, Instant at) {
        return contradictions.add(List.of(slot, money.channel(), money.channelNo(), outTradeNo));
    }
}
