package io.jinliu.simulator.alipay.royalty;

import io.jinliu.simulator.alipay.AlipayRefusal;
import io.jinliu.simulator.alipay.BizContent;
import java.util.Set;
import java.util.regex.Pattern;

/** Somebody's account at Alipay and the kind of its name. */
record Account(String type, String name) {

    static final String USER = "userId";

    private static final Set<String> TYPES = Set.of(USER, "loginName", "openId");
    private static final Pattern USER_ID = Pattern.compile("2088[0-9]{12}");

    /** A kind that is not named is a user's number. */
    static Account of(BizContent content, String name, String type) {
        var kind = content.optional(type, 20);
        var account = new Account(kind.isEmpty() ? USER : kind, content.text(name, 128));
        if (!TYPES.contains(account.type)
                || (account.type.equals(USER) && !USER_ID.matcher(account.name).matches())) {
            throw AlipayRefusal.parameter("参数无效: " + name);
        }
        return account;
    }
}
