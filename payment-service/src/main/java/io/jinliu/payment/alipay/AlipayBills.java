package io.jinliu.payment.alipay;

import com.alipay.api.domain.AlipayDataDataserviceBillDownloadurlQueryModel;
import com.alipay.api.request.AlipayDataDataserviceBillDownloadurlQueryRequest;
import com.alipay.api.response.AlipayDataDataserviceBillDownloadurlQueryResponse;
import io.jinliu.payment.alipay.AlipayFailure.NoAnswer;
import io.jinliu.payment.alipay.AlipayFailure.NotSent;
import io.jinliu.payment.alipay.AlipayFailure.Said;
import io.jinliu.payment.channel.BillAnswer;
import io.jinliu.payment.channel.BillAnswer.BillBytes;
import io.jinliu.payment.channel.BillAnswer.Fetched;
import io.jinliu.payment.channel.BillAnswer.NotYet;
import io.jinliu.payment.channel.BillAnswer.Unavailable;
import io.jinliu.payment.channel.BillKind;
import io.jinliu.payment.channel.BillSource;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.security.Exchange;
import io.jinliu.payment.security.FileDownload;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import okhttp3.Request;

/** Trade and account bills: a signed answer names an address that lives for seconds, and behind it is a ZIP. */
final class AlipayBills implements BillSource {

    /** Alipay's one word for "not yet" and for "nothing moved". */
    private static final String NO_BILL = "bill_not_exist";

    private final AlipaySettings settings;
    private final AlipaySdk sdk;
    private final FileDownload download;

    AlipayBills(AlipaySettings settings, AlipaySdk sdk, FileDownload download) {
        this.settings = settings;
        this.sdk = sdk;
        this.download = download;
    }

    @Override
    public Set<BillKind> kinds() {
        return Set.of(BillKind.ALIPAY_TRADE, BillKind.ALIPAY_ACCOUNT);
    }

    @Override
    public String account() {
        return settings.sellerId();
    }

    @Override
    public BillAnswer fetch(BillKind kind, LocalDate day) {
        return sdk.ask(
                "bill",
                kind + "-" + day,
                question(kind, day),
                told -> downloaded(kind, day, told),
                AlipayBills::notTold);
    }

    private static AlipayDataDataserviceBillDownloadurlQueryRequest question(BillKind kind, LocalDate day) {
        var model = new AlipayDataDataserviceBillDownloadurlQueryModel();
        model.setBillType(kind == BillKind.ALIPAY_TRADE ? "trade" : "signcustomer");
        model.setBillDate(day.toString());
        var request = new AlipayDataDataserviceBillDownloadurlQueryRequest();
        request.setBizModel(model);
        return request;
    }

    private BillAnswer downloaded(
            BillKind kind, LocalDate day, AlipayDataDataserviceBillDownloadurlQueryResponse told) {
        var address = Optional.ofNullable(told.getBillDownloadUrl()).filter(this::isAlipays);
        if (address.isEmpty()) {
            return new Unavailable("the answer names no file of Alipay's");
        }
        var exchange = new Exchange(Channel.ALIPAY, "bill-download", kind + "-" + day);
        try {
            var request = new Request.Builder().url(address.get()).build();
            var file = exchange.during(() -> download.get(request));
            return new Fetched(new BillBytes(file), "%s_%s_%s.zip".formatted(account(), kind, day), Optional.empty());
        } catch (IOException broken) {
            return new Unavailable("the file did not come whole");
        }
    }

    /** Its own hosts by https, or where the gateway is that we were told to ask. */
    private boolean isAlipays(String told) {
        try {
            var url = URI.create(told);
            var host = Objects.requireNonNullElse(url.getHost(), "");
            var own = "https".equals(url.getScheme())
                    && (host.endsWith(".alipay.com") || host.endsWith(".alipaydev.com"));
            return own || Objects.equals(url.getAuthority(), settings.gateway().getAuthority());
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static BillAnswer notTold(AlipayFailure failure) {
        return switch (failure) {
            case Said said when said.code().endsWith(NO_BILL) -> new NotYet(true);
            case NoAnswer none when none.why().contains(NO_BILL) -> new NotYet(true);
            case Said said -> new Unavailable(said.code());
            case NotSent _ -> new Unavailable("Alipay cannot be reached");
            case NoAnswer _ -> new Unavailable("Alipay said nothing definite");
        };
    }
}
