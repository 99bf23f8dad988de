package io.jinliu.payment.wechat;

import com.wechat.pay.java.core.auth.Credential;
import io.jinliu.payment.channel.BillAnswer;
import io.jinliu.payment.channel.BillAnswer.BillBytes;
import io.jinliu.payment.channel.BillAnswer.Fetched;
import io.jinliu.payment.channel.BillAnswer.NotYet;
import io.jinliu.payment.channel.BillAnswer.Nothing;
import io.jinliu.payment.channel.BillAnswer.Unavailable;
import io.jinliu.payment.channel.BillKind;
import io.jinliu.payment.channel.BillSource;
import io.jinliu.payment.security.FileDownload;
import io.jinliu.payment.wechat.WechatFailure.NoAnswer;
import io.jinliu.payment.wechat.WechatFailure.NotSent;
import io.jinliu.payment.wechat.WechatFailure.Said;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import okhttp3.Request;
import tools.jackson.databind.JsonNode;

/**
 * Trade and fund-flow bills. The signed answer names an address and a SHA-1; the file behind it is not signed, so the hash
 * is what it is believed by.
 */
final class WechatBills implements BillSource {

    private static final String FILES = "/v3/billdownload/file";

    private final WechatSettings settings;
    private final WechatJson json;
    private final Credential credential;
    private final FileDownload download;

    WechatBills(WechatSettings settings, WechatSdk sdk, FileDownload download) {
        this.settings = settings;
        this.json = new WechatJson(sdk.client());
        this.credential = sdk.config().createCredential();
        this.download = download;
    }

    @Override
    public Set<BillKind> kinds() {
        return Set.of(BillKind.WECHAT_TRADE, BillKind.WECHAT_FUND_FLOW);
    }

    @Override
    public String account() {
        return settings.merchantId();
    }

    @Override
    public BillAnswer fetch(BillKind kind, LocalDate day) {
        var subject = kind + "-" + day;
        return WechatFailure.asking(
                "bill", subject, () -> downloaded(kind, day, json.get(question(kind, day))), WechatBills::notTold);
    }

    private static String question(BillKind kind, LocalDate day) {
        return kind == BillKind.WECHAT_TRADE
                ? "/v3/bill/tradebill?bill_date=%s&bill_type=ALL&tar_type=GZIP".formatted(day)
                : "/v3/bill/fundflowbill?bill_date=%s&account_type=BASIC&tar_type=GZIP".formatted(day);
    }

    private BillAnswer downloaded(BillKind kind, LocalDate day, JsonNode told) {
        var hash = told.path("hash_value").asString("");
        var address = address(told.path("download_url").asString(""));
        if (!told.path("hash_type").asString("").equals("SHA1") || hash.isEmpty() || address.isEmpty()) {
            return new Unavailable("the answer names no file");
        }
        var name = "%s_%s_%s.csv.gz".formatted(account(), kind, day);
        try {
            return new Fetched(new BillBytes(file(address.get())), name, Optional.of(hash));
        } catch (IOException broken) {
            return new Unavailable("the file did not come whole");
        }
    }

    /** WeChat's files are on the host that is asked for them: whatever address is named, nobody else gets our signature. */
    private static Optional<String> address(String told) {
        try {
            var url = URI.create(told);
            return FILES.equals(url.getPath()) && url.getRawQuery() != null
                    ? Optional.of(FILES + "?" + url.getRawQuery())
                    : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private byte[] file(String address) throws IOException {
        var url = settings.baseUrl().resolve(address);
        var request = new Request.Builder()
                .url(url.toString())
                .header("Authorization", credential.getAuthorization(url, "GET", ""))
                .header("Accept", "*/*")
                .build();
        return download.get(request);
    }

    private static BillAnswer notTold(WechatFailure failure) {
        return switch (failure) {
            case Said said when said.code().equals("NO_STATEMENT_EXIST") -> new Nothing();
            case Said said when said.code().equals("STATEMENT_CREATING") -> new NotYet(false);
            case Said said -> new Unavailable(said.code());
            case NotSent _ -> new Unavailable("WeChat Pay cannot be reached");
            case NoAnswer _ -> new Unavailable("WeChat Pay said nothing definite");
        };
    }
}
