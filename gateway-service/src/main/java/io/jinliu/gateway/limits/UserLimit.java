package io.jinliu.gateway.limits;

import io.github.bucket4j.TimeMeter;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Slows down a user, from however many addresses he comes. */
@Component
@Order(-50) // after security, which is at -100: only now is the subject known to be true
class UserLimit implements WebFilter {

    private final Buckets users;

    UserLimit(LimitSettings settings) {
        this.users = new Buckets(settings.user(), settings.visitors(), TimeMeter.SYSTEM_NANOTIME);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .map(Authentication::getName)
                .doOnNext(users::take)
                .then(Mono.defer(() -> chain.filter(exchange)));
    }
}
