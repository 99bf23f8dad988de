package io.jinliu.simulator.alipay.royalty;

import io.jinliu.simulator.alipay.AlipayRefusal;
import io.jinliu.simulator.alipay.BizContent;
import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Entry.SplitChanged;
import io.jinliu.simulator.book.Receiver;
import io.jinliu.simulator.book.SplitEvent;
import io.jinliu.simulator.book.SplitEvent.ReceiverAdded;
import io.jinliu.simulator.book.SplitEvent.ReceiverRemoved;
import io.jinliu.simulator.book.Splits;
import io.jinliu.simulator.wire.Json;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Whom the merchant may share with; binding or unbinding twice is harmless. */
final class Relations {

    private static final int MOST_AT_ONCE = 20;
    private static final int USUAL_PAGE = 20;
    private static final Pattern WHOLE = Pattern.compile("[1-9][0-9]{0,5}");

    private final Book book;

    Relations(Book book) {
        this.book = book;
    }

    ObjectNode bind(BizContent content) {
        read(content).forEach(receiver -> record(new ReceiverAdded(receiver)));
        return done();
    }

    ObjectNode unbind(BizContent content) {
        read(content).stream()
                .filter(receiver ->
                        splits().receiver(receiver.type(), receiver.account()).isPresent())
                .forEach(receiver -> record(new ReceiverRemoved(receiver.type(), receiver.account())));
        return done();
    }

    ObjectNode query(BizContent content) {
        content.text("out_request_no", 32);
        int page = whole(content, "page_num", 1);
        int size = Math.min(whole(content, "page_size", USUAL_PAGE), 100);
        var all = splits().receivers();
        var shown = done().put("total_record_num", all.size())
                .put("total_page_num", (all.size() + size - 1) / size)
                .put("current_page_num", page)
                .put("current_page_size", size);
        var listed = shown.putArray("receiver_list");
        all.stream().skip((page - 1L) * size).limit(size).map(Relations::view).forEach(listed::add);
        return shown;
    }

    private static List<Receiver> read(BizContent content) {
        content.text("out_request_no", 32);
        var listed = content.objects("receiver_list", MOST_AT_ONCE);
        if (listed.isEmpty()) {
            throw AlipayRefusal.parameter("参数无效: receiver_list 不能为空");
        }
        return listed.stream().map(Relations::receiver).toList();
    }

    private static Receiver receiver(BizContent content) {
        content.text("type", 20);
        var account = Account.of(content, "account", "type");
        return new Receiver(
                account.type(), account.name(), content.optional("name", 64), content.optional("memo", 200));
    }

    private static int whole(BizContent content, String name, int otherwise) {
        var text = content.optional(name, 6);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!WHOLE.matcher(text).matches()) {
            throw AlipayRefusal.parameter("参数无效: " + name);
        }
        return Integer.parseInt(text);
    }

    private static ObjectNode view(Receiver receiver) {
        return Json.object()
                .put("type", receiver.type())
                .put("account", receiver.account())
                .put("name", receiver.name())
                .put("memo", receiver.relation());
    }

    private static ObjectNode done() {
        return Royalties.success().put("result_code", "SUCCESS");
    }

    private void record(SplitEvent event) {
        book.record(new SplitChanged(Channel.ALIPAY, event));
    }

    private Splits splits() {
        return book.of(Channel.ALIPAY).splits();
    }
}
