package io.jinliu.simulator.server;

import com.wechat.pay.java.core.RSAPublicKeyConfig;
import com.wechat.pay.java.core.http.DefaultHttpClientBuilder;
import com.wechat.pay.java.core.http.HttpClient;
import com.wechat.pay.java.core.notification.NotificationParser;
import com.wechat.pay.java.core.notification.RSAPublicKeyNotificationConfig;
import com.wechat.pay.java.core.notification.RequestParam;
import com.wechat.pay.java.service.billdownload.BillDownloadServiceExtension;
import com.wechat.pay.java.service.payments.app.AppService;
import com.wechat.pay.java.service.payments.h5.H5Service;
import com.wechat.pay.java.service.payments.jsapi.JsapiService;
import com.wechat.pay.java.service.payments.model.Transaction;
import com.wechat.pay.java.service.payments.nativepay.NativePayService;
import com.wechat.pay.java.service.payments.nativepay.model.Amount;
import com.wechat.pay.java.service.payments.nativepay.model.CloseOrderRequest;
import com.wechat.pay.java.service.payments.nativepay.model.PrepayRequest;
import com.wechat.pay.java.service.payments.nativepay.model.QueryOrderByIdRequest;
import com.wechat.pay.java.service.payments.nativepay.model.QueryOrderByOutTradeNoRequest;
import com.wechat.pay.java.service.profitsharing.ProfitsharingService;
import com.wechat.pay.java.service.refund.RefundService;
import com.wechat.pay.java.service.refund.model.AmountReq;
import com.wechat.pay.java.service.refund.model.CreateRequest;
import com.wechat.pay.java.service.refund.model.QueryByOutRefundNoRequest;
import com.wechat.pay.java.service.refund.model.Refund;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** WeChat Pay's official client, its fixed host redirected to the simulator as an adapter must redirect it. */
final class WechatSdk {

    final String merchantId;
    final String appId;
    final NativePayService nativePay;
    final JsapiService jsapi;
    final H5Service h5;
    final AppService app;
    final BillDownloadServiceExtension bills;
    final RefundService refunds;
    final ProfitsharingService sharing;
    private final NotificationParser parser;
    private final String notifyUrl;

    WechatSdk(RunningSimulator simulator, String notifyUrl) {
        var env = simulator.environment();
        this.notifyUrl = notifyUrl;
        this.merchantId = simulator.variable("JINLIU_WECHAT_MERCHANT_ID");
        this.appId = simulator.variable("JINLIU_WECHAT_APP_ID");
        var config = config(env);
        var http = client(config, env);
        this.nativePay = new NativePayService.Builder().httpClient(http).build();
        this.jsapi = new JsapiService.Builder().httpClient(http).build();
        this.h5 = new H5Service.Builder().httpClient(http).build();
        this.app = new AppService.Builder().httpClient(http).build();
        this.bills = new BillDownloadServiceExtension.Builder()
                .httpClient(http)
                .decryptor(unneeded -> unneeded)
                .build();
        this.refunds = new RefundService.Builder().httpClient(http).build();
        this.sharing = new ProfitsharingService.Builder()
                .httpClient(http)
                .encryptor(config.createEncryptor())
                .decryptor(config.createDecryptor())
                .build();
        this.parser = new NotificationParser(new RSAPublicKeyNotificationConfig.Builder()
                .publicKeyFromPath(env.get("JINLIU_WECHAT_PUBLIC_KEY_FILE"))
                .publicKeyId(env.get("JINLIU_WECHAT_PUBLIC_KEY_ID"))
                .apiV3Key(env.get("JINLIU_WECHAT_API_V3_KEY"))
                .build());
    }

    private static RSAPublicKeyConfig config(Map<String, String> env) {
        return new RSAPublicKeyConfig.Builder()
                .merchantId(env.get("JINLIU_WECHAT_MERCHANT_ID"))
                .privateKeyFromPath(env.get("JINLIU_WECHAT_MERCHANT_KEY_FILE"))
                .merchantSerialNumber(env.get("JINLIU_WECHAT_MERCHANT_SERIAL"))
                .publicKeyFromPath(env.get("JINLIU_WECHAT_PUBLIC_KEY_FILE"))
                .publicKeyId(env.get("JINLIU_WECHAT_PUBLIC_KEY_ID"))
                .apiV3Key(env.get("JINLIU_WECHAT_API_V3_KEY"))
                .build();
    }

    private static HttpClient client(RSAPublicKeyConfig config, Map<String, String> env) {
        return new DefaultHttpClientBuilder()
                .config(config)
                .okHttpClient(redirectedTo(env.getOrDefault("JINLIU_WECHAT_BASE_URL", "")))
                .build();
    }

    static OkHttpClient redirectedTo(String base) {
        var target = HttpUrl.get(base);
        return new OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .readTimeout(2, TimeUnit.SECONDS)
                .addInterceptor(chain -> {
                    var request = chain.request();
                    var url = request.url()
                            .newBuilder()
                            .scheme(target.scheme())
                            .host(target.host())
                            .port(target.port())
                            .build();
                    return chain.proceed(request.newBuilder().url(url).build());
                })
                .build();
    }

    PrepayRequest order(String outTradeNo, int fen) {
        var amount = new Amount();
        amount.setTotal(fen);
        amount.setCurrency("CNY");
        var order = new PrepayRequest();
        order.setAppid(appId);
        order.setMchid(merchantId);
        order.setDescription("两杯咖啡");
        order.setOutTradeNo(outTradeNo);
        order.setNotifyUrl(notifyUrl);
        order.setAmount(amount);
        return order;
    }

    String open(String outTradeNo, int fen) {
        return nativePay.prepay(order(outTradeNo, fen)).getCodeUrl();
    }

    Transaction query(String outTradeNo) {
        var query = new QueryOrderByOutTradeNoRequest();
        query.setMchid(merchantId);
        query.setOutTradeNo(outTradeNo);
        return nativePay.queryOrderByOutTradeNo(query);
    }

    Transaction queryById(String transactionId) {
        var query = new QueryOrderByIdRequest();
        query.setMchid(merchantId);
        query.setTransactionId(transactionId);
        return nativePay.queryOrderById(query);
    }

    void closeOrder(String outTradeNo) {
        var close = new CloseOrderRequest();
        close.setMchid(merchantId);
        close.setOutTradeNo(outTradeNo);
        nativePay.closeOrder(close);
    }

    Refund refund(String outTradeNo, String outRefundNo, long fen, long totalFen) {
        var amount = new AmountReq();
        amount.setRefund(fen);
        amount.setTotal(totalFen);
        amount.setCurrency("CNY");
        var refund = new CreateRequest();
        refund.setOutTradeNo(outTradeNo);
        refund.setOutRefundNo(outRefundNo);
        refund.setNotifyUrl(notifyUrl);
        refund.setAmount(amount);
        return refunds.create(refund);
    }

    Refund queryRefund(String outRefundNo) {
        var query = new QueryByOutRefundNoRequest();
        query.setOutRefundNo(outRefundNo);
        return refunds.queryByOutRefundNo(query);
    }

    <T> T parsed(Merchant.Heard heard, Class<T> type) {
        return parser.parse(
                new RequestParam.Builder()
                        .serialNumber(heard.header("Wechatpay-Serial"))
                        .nonce(heard.header("Wechatpay-Nonce"))
                        .signature(heard.header("Wechatpay-Signature"))
                        .signType(heard.header("Wechatpay-Signature-Type"))
                        .timestamp(heard.header("Wechatpay-Timestamp"))
                        .body(heard.body())
                        .build(),
                type);
    }
}
