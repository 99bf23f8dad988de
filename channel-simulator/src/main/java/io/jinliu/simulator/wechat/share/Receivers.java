package io.jinliu.simulator.wechat.share;

import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Entry.SplitChanged;
import io.jinliu.simulator.book.Receiver;
import io.jinliu.simulator.book.SplitEvent;
import io.jinliu.simulator.book.SplitEvent.ReceiverAdded;
import io.jinliu.simulator.book.SplitEvent.ReceiverRemoved;
import io.jinliu.simulator.wechat.Fields;
import io.jinliu.simulator.wechat.Secrets;
import io.jinliu.simulator.wechat.WechatError;
import io.jinliu.simulator.wechat.WechatKeys;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Reply;
import io.jinliu.simulator.wire.Request;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Whom the merchant may share with; adding or deleting twice is harmless. Called inside {@code Book.exclusively}. */
final class Receivers {

    private static final Set<String> RELATIONS = Set.of(
            "SERVICE_PROVIDER",
            "STORE",
            "STAFF",
            "STORE_OWNER",
            "PARTNER",
            "HEADQUARTER",
            "BRAND",
            "DISTRIBUTOR",
            "USER",
            "SUPPLIER",
            "CUSTOM");

    private final WechatKeys keys;
    private final Secrets secrets;
    private final Book book;

    Receivers(WechatKeys keys, Secrets secrets, Book book) {
        this.keys = keys;
        this.secrets = secrets;
        this.book = book;
    }

    /** A merchant must be named, a person may be. */
    Reply add(Request request, Fields body) {
        requireOurs(keys, body);
        var type = ReceiverType.of(body);
        var account = body.text("account", 64);
        boolean named =
                type == ReceiverType.MERCHANT_ID || !body.optional("name", 1024).isEmpty();
        var name = named ? secrets.reveal(request, body, "name") : "";
        var relation = relation(body);
        record(new ReceiverAdded(new Receiver(type.name(), account, name, relation)));
        var shown = shown(type, account).put("relation_type", relation);
        show(shown, "name", named ? secrets.conceal(name) : "");
        show(shown, "custom_relation", body.optional("custom_relation", 10));
        return Reply.json(200, shown);
    }

    Reply delete(Fields body) {
        requireOurs(keys, body);
        var type = ReceiverType.of(body);
        var account = body.text("account", 64);
        if (book.of(Channel.WECHAT).splits().receiver(type.name(), account).isPresent()) {
            record(new ReceiverRemoved(type.name(), account));
        }
        return Reply.json(200, shown(type, account));
    }

    static void requireOurs(WechatKeys keys, Fields body) {
        if (!body.text("appid", 32).equals(keys.appId())) {
            throw WechatError.APPID_MCHID_NOT_MATCH.because("appid和mch_id不匹配，请检查后再试");
        }
    }

    private static String relation(Fields body) {
        var relation = body.text("relation_type", 32);
        if (!RELATIONS.contains(relation)) {
            throw WechatError.PARAM_ERROR.because("relation_type 不是支持的关系类型");
        }
        if (relation.equals("CUSTOM") && body.optional("custom_relation", 10).isEmpty()) {
            throw WechatError.PARAM_ERROR.because("relation_type 为 CUSTOM 时 custom_relation 必填");
        }
        return relation;
    }

    private static ObjectNode shown(ReceiverType type, String account) {
        return Json.object().put("type", type.name()).put("account", account);
    }

    private static void show(ObjectNode shown, String name, String value) {
        if (!value.isEmpty()) {
            shown.put(name, value);
        }
    }

    private void record(SplitEvent event) {
        book.record(new SplitChanged(Channel.WECHAT, event));
    }
}
