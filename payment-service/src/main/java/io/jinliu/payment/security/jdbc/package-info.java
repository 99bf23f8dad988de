@NullMarked
package io.jinliu.payment.security.jdbc;

import org.jspecify.annotations.NullMarked;
