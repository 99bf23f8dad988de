package io.jinliu.simulator.wechat;

import io.jinliu.simulator.bill.Download;
import io.jinliu.simulator.wire.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** How a bill's file is packed; its hash is that of the text within. */
enum Packing {
    PLAIN,
    GZIP;

    static Packing of(Request request) {
        return switch (request.parameter("tar_type").orElse("")) {
            case "" -> PLAIN;
            case "GZIP" -> GZIP;
            case String _ -> throw WechatError.PARAM_ERROR.because("tar_type 只支持 GZIP");
        };
    }

    Download packed(byte[] text) {
        return switch (this) {
            case PLAIN -> new Download("text/plain;charset=utf-8", text);
            case GZIP -> new Download("application/x-gzip", gzip(text));
        };
    }

    private static byte[] gzip(byte[] text) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return packed.toByteArray();
    }
}
