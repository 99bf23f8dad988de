package io.jinliu.simulator.server;

import com.alipay.api.AlipayApiException;
import com.alipay.api.AlipayRequest;
import com.alipay.api.AlipayResponse;
import com.alipay.api.DefaultAlipayClient;
import com.alipay.api.domain.AlipayTradeCloseModel;
import com.alipay.api.domain.AlipayTradeFastpayRefundQueryModel;
import com.alipay.api.domain.AlipayTradePagePayModel;
import com.alipay.api.domain.AlipayTradePrecreateModel;
import com.alipay.api.domain.AlipayTradeQueryModel;
import com.alipay.api.domain.AlipayTradeRefundModel;
import com.alipay.api.internal.util.AlipaySignature;
import com.alipay.api.request.AlipayTradeCloseRequest;
import com.alipay.api.request.AlipayTradeFastpayRefundQueryRequest;
import com.alipay.api.request.AlipayTradePagePayRequest;
import com.alipay.api.request.AlipayTradePrecreateRequest;
import com.alipay.api.request.AlipayTradeQueryRequest;
import com.alipay.api.request.AlipayTradeRefundRequest;
import com.alipay.api.response.AlipayTradeCloseResponse;
import com.alipay.api.response.AlipayTradeFastpayRefundQueryResponse;
import com.alipay.api.response.AlipayTradePrecreateResponse;
import com.alipay.api.response.AlipayTradeQueryResponse;
import com.alipay.api.response.AlipayTradeRefundResponse;
import io.jinliu.simulator.wire.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** Alipay's official client, pointed at the simulator's gateway. */
final class AlipaySdk {

    final String appId;
    final String sellerId;
    private final String alipayKey;
    private final String notifyUrl;
    private final DefaultAlipayClient client;

    AlipaySdk(RunningSimulator simulator, String notifyUrl, String charset) {
        this.notifyUrl = notifyUrl;
        this.appId = simulator.variable("JINLIU_ALIPAY_APP_ID");
        this.sellerId = simulator.variable("JINLIU_ALIPAY_SELLER_ID");
        this.alipayKey = key(simulator.variable("JINLIU_ALIPAY_PUBLIC_KEY_FILE"));
        this.client = new DefaultAlipayClient(
                simulator.variable("JINLIU_ALIPAY_GATEWAY"),
                appId,
                key(simulator.variable("JINLIU_ALIPAY_APP_KEY_FILE")),
                "json",
                charset,
                alipayKey,
                "RSA2");
        client.setReadTimeout(2_000);
    }

    private static String key(String file) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> !line.startsWith("-----")).collect(Collectors.joining());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    AlipayTradePrecreateResponse precreate(String number, String yuan) {
        var model = new AlipayTradePrecreateModel();
        model.setOutTradeNo(number);
        model.setTotalAmount(yuan);
        model.setSubject("两杯咖啡 & 一块蛋糕");
        model.setPassbackParams("a=1&b=2");
        var request = new AlipayTradePrecreateRequest();
        request.setBizModel(model);
        request.setNotifyUrl(notifyUrl);
        return execute(request);
    }

    AlipayTradePagePayRequest page(String number, String yuan) {
        var model = new AlipayTradePagePayModel();
        model.setOutTradeNo(number);
        model.setTotalAmount(yuan);
        model.setSubject("两杯咖啡");
        model.setProductCode("FAST_INSTANT_TRADE_PAY");
        var request = new AlipayTradePagePayRequest();
        request.setBizModel(model);
        request.setNotifyUrl(notifyUrl);
        request.setReturnUrl("http://127.0.0.1:9/back?shop=1");
        return request;
    }

    /** {@code GET} gives an address, {@code POST} a form that sends itself. */
    String pagePay(String number, String yuan, String method) {
        try {
            return client.pageExecute(page(number, yuan), method).getBody();
        } catch (AlipayApiException failed) {
            throw new AssertionError(failed);
        }
    }

    AlipayTradeQueryResponse query(String number) {
        var model = new AlipayTradeQueryModel();
        model.setOutTradeNo(number);
        var request = new AlipayTradeQueryRequest();
        request.setBizModel(model);
        return execute(request);
    }

    AlipayTradeCloseResponse closeTrade(String number) {
        var model = new AlipayTradeCloseModel();
        model.setOutTradeNo(number);
        var request = new AlipayTradeCloseRequest();
        request.setBizModel(model);
        return execute(request);
    }

    AlipayTradeRefundResponse refund(String number, String requestNo, String yuan) {
        var model = new AlipayTradeRefundModel();
        model.setOutTradeNo(number);
        model.setOutRequestNo(requestNo);
        model.setRefundAmount(yuan);
        var request = new AlipayTradeRefundRequest();
        request.setBizModel(model);
        return execute(request);
    }

    AlipayTradeFastpayRefundQueryResponse queryRefund(String number, String requestNo) {
        var model = new AlipayTradeFastpayRefundQueryModel();
        model.setOutTradeNo(number);
        model.setOutRequestNo(requestNo);
        var request = new AlipayTradeFastpayRefundQueryRequest();
        request.setBizModel(model);
        return execute(request);
    }

    /** The SDK throws when the answer's signature does not hold, and so does this. */
    <T extends AlipayResponse> T execute(AlipayRequest<T> request) {
        try {
            return client.execute(request);
        } catch (AlipayApiException failed) {
            throw new IllegalStateException(failed);
        }
    }

    boolean verifies(String form) {
        try {
            return AlipaySignature.rsaCheckV1(fields(form), alipayKey, "utf-8", "RSA2");
        } catch (AlipayApiException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static Map<String, String> fields(String form) {
        return Form.parse(form, StandardCharsets.UTF_8);
    }
}
