/** Sweeps and lists over whole databases. */
@NullMarked
package io.jinliu.payment.refund.jdbc;

import org.jspecify.annotations.NullMarked;
