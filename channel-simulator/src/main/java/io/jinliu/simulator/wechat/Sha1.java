package io.jinliu.simulator.wechat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash by which WeChat Pay vouches for a bill. */
final class Sha1 {

    private Sha1() {}

    static String hex(byte[] text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(text));
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("Every JDK knows SHA-1", broken);
        }
    }
}
