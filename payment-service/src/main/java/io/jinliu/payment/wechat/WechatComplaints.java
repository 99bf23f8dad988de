package io.jinliu.payment.wechat;

import com.wechat.pay.java.core.cipher.PrivacyDecryptor;
import com.wechat.pay.java.core.exception.ServiceException;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ComplaintAnswer;
import io.jinliu.payment.channel.ComplaintAnswer.Refused;
import io.jinliu.payment.channel.ComplaintAnswer.Told;
import io.jinliu.payment.channel.ComplaintAnswer.Unknown;
import io.jinliu.payment.channel.ComplaintChannel;
import io.jinliu.payment.channel.ToldComplaint;
import io.jinliu.payment.channel.ToldComplaint.Word;
import io.jinliu.payment.wechat.WechatFailure.NoAnswer;
import io.jinliu.payment.wechat.WechatFailure.NotSent;
import io.jinliu.payment.wechat.WechatFailure.Said;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** 投诉: what buyers complain about to WeChat Pay. The SDK has no service for it, so its client makes the calls. */
final class WechatComplaints implements ComplaintChannel {

    private static final String COMPLAINTS = "/v3/merchant-service/complaints-v2";
    private static final String NEWS = "/v3/merchant-service/complaint-notifications";
    private static final int NOT_FOUND = 404;
    private static final int PAGE = 50;
    private static final int MOST_WORDS = 1_000;

    private final URI ours;
    private final WechatJson json;
    private final String merchantId;
    private final ComplaintWords words;

    WechatComplaints(WechatSettings settings, WechatSdk sdk) {
        this(
                settings.notifyUrl(),
                settings.merchantId(),
                new WechatJson(sdk.client()),
                sdk.config().createDecryptor());
    }

    private WechatComplaints(URI ours, String merchantId, WechatJson json, PrivacyDecryptor decryptor) {
        this.ours = ours;
        this.merchantId = merchantId;
        this.json = json;
        this.words = new ComplaintWords(merchantId, decryptor);
    }

    @Override
    public Channel name() {
        return Channel.WECHAT_PAY;
    }

    @Override
    public ComplaintAnswer<Done> listen() {
        return asking("listen-to-complaints", merchantId, () -> {
            var address = WechatJson.object().put("url", ours.toString());
            var known = address();
            if (known.isEmpty()) {
                json.post(NEWS, address);
            } else if (!known.get().equals(ours.toString())) {
                json.put(NEWS, address);
            }
            return new Told<>(new Done());
        });
    }

    private Optional<String> address() {
        try {
            return Optional.of(json.get(NEWS).path("url").asString(""));
        } catch (ServiceException refusal) {
            if (refusal.getHttpStatusCode() == NOT_FOUND) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    @Override
    public ComplaintAnswer<ToldComplaint> read(String complaintId) {
        return asking("complaint", complaintId, () -> words.complaint(complaintId, json.get(path(complaintId, ""))));
    }

    @Override
    public ComplaintAnswer<List<Word>> history(String complaintId) {
        return asking("complaint-history", complaintId, () -> new Told<>(allWords(complaintId)));
    }

    private List<Word> allWords(String complaintId) {
        var all = new ArrayList<Word>();
        for (int offset = 0; offset < MOST_WORDS; offset += PAGE) {
            var page = json.get(path(complaintId, "/negotiation-historys?limit=%d&offset=%d".formatted(PAGE, offset)));
            all.addAll(words.words(page));
            if (offset + PAGE >= page.path("total_count").asInt(0)) {
                break;
            }
        }
        return List.copyOf(all);
    }

    @Override
    public ComplaintAnswer<Page> list(LocalDate from, LocalDate to, int offset) {
        var query = "?limit=%d&offset=%d&begin_date=%s&end_date=%s&complainted_mchid=%s"
                .formatted(PAGE, offset, from, to, WechatJson.part(merchantId));
        return asking("list-complaints", from.toString(), () -> words.page(json.get(COMPLAINTS + query)));
    }

    @Override
    public ComplaintAnswer<Done> respond(String complaintId, String text) {
        var body = aboutUs();
        body.put("response_content", text);
        return asking("answer-complaint", complaintId, () -> said(complaintId, "/response", body));
    }

    @Override
    public ComplaintAnswer<Done> complete(String complaintId) {
        return asking("complete-complaint", complaintId, () -> said(complaintId, "/complete", aboutUs()));
    }

    private ObjectNode aboutUs() {
        var body = WechatJson.object();
        body.put("complainted_mchid", merchantId);
        return body;
    }

    private ComplaintAnswer<Done> said(String complaintId, String verb, ObjectNode body) {
        json.post(path(complaintId, verb), body);
        return new Told<>(new Done());
    }

    private static String path(String complaintId, String rest) {
        return COMPLAINTS + "/" + WechatJson.part(complaintId) + rest;
    }

    private static <T> ComplaintAnswer<T> asking(
            String operation, String subject, Supplier<ComplaintAnswer<T>> question) {
        return WechatFailure.asking(operation, subject, question, failure -> switch (failure) {
            case Said said when said.tooOften() || said.ofOurMaking() -> new Unknown<>(said.toString());
            case Said said -> new Refused<>(said.toString());
            case NotSent notSent -> new Unknown<>(notSent.why());
            case NoAnswer none -> new Unknown<>(none.why());
        });
    }
}
