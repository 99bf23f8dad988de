package io.jinliu.bench.job;

import io.jinliu.bench.measure.CannotMeasure;
import io.jinliu.bench.measure.ClosedLoop;
import io.jinliu.bench.measure.Work;
import io.jinliu.bench.measure.Worker;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;

/** How many requests a second can be signed with RSA-2048 by all cores, doing nothing else. */
final class Signing {

    private static final int BITS = 2048;
    private static final byte[] REQUEST = new byte[400];

    private Signing() {}

    static double perSecond() {
        try {
            var keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(BITS);
            var key = keys.generateKeyPair().getPrivate();
            Work signing = _ -> signer(key);
            var loop = new ClosedLoop(signing, () -> 0);
            var cores = Runtime.getRuntime().availableProcessors();
            loop.run(cores, Duration.ofSeconds(3));
            return loop.run(cores, Duration.ofSeconds(3)).rate();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static Worker signer(PrivateKey key) {
        return new Worker() {
            @Override
            public int work() {
                try {
                    var signature = Signature.getInstance("SHA256withRSA");
                    signature.initSign(key);
                    signature.update(REQUEST);
                    return signature.sign().length > 0 ? 1 : REFUSED;
                } catch (GeneralSecurityException unsigned) {
                    throw new CannotMeasure("No signature", unsigned);
                }
            }

            @Override
            public void close() {}
        };
    }
}
