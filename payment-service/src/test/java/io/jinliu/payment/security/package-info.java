@NullMarked
package io.jinliu.payment.security;

import org.jspecify.annotations.NullMarked;
