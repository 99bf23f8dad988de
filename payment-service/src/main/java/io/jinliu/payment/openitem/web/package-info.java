/** Open items over HTTP. */
@NullMarked
package io.jinliu.payment.openitem.web;

import org.jspecify.annotations.NullMarked;
