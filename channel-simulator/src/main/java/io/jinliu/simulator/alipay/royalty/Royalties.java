package io.jinliu.simulator.alipay.royalty;

import io.jinliu.simulator.alipay.AlipayKeys;
import io.jinliu.simulator.alipay.AlipayRefusal;
import io.jinliu.simulator.alipay.BizContent;
import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.channel.Numbers;
import io.jinliu.simulator.channel.SplitDesk;
import io.jinliu.simulator.fault.Operation;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Times;
import tools.jackson.databind.node.ObjectNode;

/** What a merchant may ask about sharing his trades. Called inside {@code Book.exclusively}. */
public final class Royalties {

    private static final String BIND = "alipay.trade.royalty.relation.bind";
    private static final String UNBIND = "alipay.trade.royalty.relation.unbind";
    private static final String RELATIONS = "alipay.trade.royalty.relation.batchquery";
    private static final String SETTLE = "alipay.trade.order.settle";
    private static final String SETTLED = "alipay.trade.order.settle.query";
    private static final String UNSETTLED = "alipay.trade.order.onsettle.query";

    private final Relations relations;
    private final Settlements settlements;

    public Royalties(AlipayKeys keys, Book book, SplitDesk desk, Numbers numbers, Times times) {
        this.relations = new Relations(book);
        this.settlements = new Settlements(keys, book, desk, new SettleForm(keys, numbers, times));
    }

    public static Operation operation(String method) {
        return switch (method) {
            case BIND, UNBIND, RELATIONS -> Operation.RECEIVER;
            case SETTLE -> Operation.SPLIT;
            case SETTLED, UNSETTLED -> Operation.SPLIT_QUERY;
            case String _ -> Operation.OTHER;
        };
    }

    /** Refuses every method that is not about royalties. */
    public ObjectNode answer(String method, BizContent content) {
        return switch (method) {
            case BIND -> relations.bind(content);
            case UNBIND -> relations.unbind(content);
            case RELATIONS -> relations.query(content);
            case SETTLE -> settlements.settle(content);
            case SETTLED -> settlements.query(content);
            case UNSETTLED -> settlements.unsettled(content);
            case String _ -> throw AlipayRefusal.invalid("isv.invalid-method", "不存在的方法名");
        };
    }

    static ObjectNode success() {
        return Json.object().put("code", "10000").put("msg", "Success");
    }
}
