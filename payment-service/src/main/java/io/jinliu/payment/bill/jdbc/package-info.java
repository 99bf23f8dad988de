/** Channel bills in MySQL; their files in pieces, encrypted. */
@NullMarked
package io.jinliu.payment.bill.jdbc;

import org.jspecify.annotations.NullMarked;
