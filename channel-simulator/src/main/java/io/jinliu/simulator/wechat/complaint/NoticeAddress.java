package io.jinliu.simulator.wechat.complaint;

import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.ComplaintEvent.AddressSet;
import io.jinliu.simulator.book.Entry.ComplaintChanged;
import io.jinliu.simulator.wechat.Fields;
import io.jinliu.simulator.wechat.WechatError;
import io.jinliu.simulator.wechat.WechatKeys;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Reply;

/** Where the merchant hears of complaints: one address, made, changed and removed by him. */
final class NoticeAddress {

    private final WechatKeys keys;
    private final Book book;

    NoticeAddress(WechatKeys keys, Book book) {
        this.keys = keys;
        this.book = book;
    }

    Reply ask() {
        requireKnown();
        return shown(current());
    }

    Reply add(Fields body) {
        if (!current().isEmpty()) {
            throw WechatError.INVALID_REQUEST.because("投诉通知回调地址已存在，请使用更新接口");
        }
        return set(body.address("url"));
    }

    Reply change(Fields body) {
        requireKnown();
        return set(body.address("url"));
    }

    Reply remove() {
        requireKnown();
        book.record(new ComplaintChanged(Channel.WECHAT, new AddressSet("")));
        return Reply.empty(204);
    }

    private Reply set(String url) {
        book.record(new ComplaintChanged(Channel.WECHAT, new AddressSet(url)));
        return shown(url);
    }

    private Reply shown(String url) {
        return Reply.json(200, Json.object().put("mchid", keys.merchantId()).put("url", url));
    }

    private void requireKnown() {
        if (current().isEmpty()) {
            throw WechatError.RESOURCE_NOT_EXISTS.because("投诉通知回调地址不存在");
        }
    }

    private String current() {
        return book.of(Channel.WECHAT).complaints().address();
    }
}
