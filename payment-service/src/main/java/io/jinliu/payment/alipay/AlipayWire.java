package io.jinliu.payment.alipay;

import com.alipay.api.FileItem;
import com.alipay.api.internal.util.AbstractHttpClient;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Map;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** Our HTTP under the SDK: its own keeps nothing, has no limit for a whole call and can be told to trust any server. */
final class AlipayWire extends AbstractHttpClient {

    private final OkHttpClient http;

    AlipayWire(OkHttpClient http) {
        this.http = http;
    }

    @Override
    public String doPost(String url, Map<String, String> parameters, String charset, Map<String, String> answerHeaders)
            throws IOException {
        var form = new FormBody.Builder(Charset.forName(charset));
        parameters.forEach(form::add);
        var request = new Request.Builder().url(url).post(form.build()).build();
        try (var response = http.newCall(request).execute()) {
            var body = response.body() == null ? "" : response.body().string();
            return definite(response.code(), body);
        }
    }

    /** The SDK lets an error pass unsigned; we let nothing unsigned say what became of money. */
    private static String definite(int status, String body) throws IOException {
        if (status != 200 || !body.contains("\"sign\"")) {
            throw new IOException("HTTP %d says nothing definite".formatted(status));
        }
        return body;
    }

    @Override
    public String doPost(
            String url,
            Map<String, String> parameters,
            Map<String, FileItem> files,
            String charset,
            Map<String, String> answerHeaders) {
        throw new UnsupportedOperationException("We send Alipay no files");
    }
}
