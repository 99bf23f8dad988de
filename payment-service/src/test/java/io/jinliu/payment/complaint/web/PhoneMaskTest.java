package io.jinliu.payment.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.security.Caller;
import io.jinliu.common.security.Role;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PhoneMaskTest {

    @Test
    void only_the_operator_sees_a_telephone_number_whole() {
        assertThat(PhoneMask.of("13800001234", who(Role.OPERATOR))).isEqualTo("13800001234");
        assertThat(PhoneMask.of("13800001234", who(Role.MERCHANT))).isEqualTo("138****1234");
        assertThat(PhoneMask.of("13800001234", who(Role.FINANCE))).isEqualTo("138****1234");
        assertThat(PhoneMask.of("1234567", who(Role.FINANCE))).isEqualTo("*******");
    }

    private static Caller who(Role role) {
        return new Caller("x", Set.of(role), Optional.empty());
    }
}
