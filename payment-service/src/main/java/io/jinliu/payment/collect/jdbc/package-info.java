/** What of collecting is rows alone: claims of receipts. */
@NullMarked
package io.jinliu.payment.collect.jdbc;

import org.jspecify.annotations.NullMarked;
