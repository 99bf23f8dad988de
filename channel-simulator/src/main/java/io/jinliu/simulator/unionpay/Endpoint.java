package io.jinliu.simulator.unionpay;

import io.jinliu.simulator.wire.Request;
import java.util.Arrays;
import java.util.Optional;

/** The gateway's doors. FRONT is where the payer's browser comes, all others are for the merchant's server. */
enum Endpoint {
    FRONT("frontTransReq"),
    APP("appTransReq"),
    BACK("backTransReq"),
    QUERY("queryTrans"),
    FILE("fileTransReq");

    private final String path;

    Endpoint(String name) {
        this.path = "/gateway/api/" + name + ".do";
    }

    static Optional<Endpoint> of(Request request) {
        return Arrays.stream(values())
                .filter(endpoint -> request.method().equals("POST") && endpoint.path.equals(request.path()))
                .findFirst();
    }
}
