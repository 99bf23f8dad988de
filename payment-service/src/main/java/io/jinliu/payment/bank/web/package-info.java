/** A bank's statements, transfers, vouchers and orders over HTTP. */
@NullMarked
package io.jinliu.payment.bank.web;

import org.jspecify.annotations.NullMarked;
