/** Security layer 安全层: what was said on a channel's wire is kept, and what we do not believe is refused and counted. */
@NullMarked
package io.jinliu.payment.security;

import org.jspecify.annotations.NullMarked;
