/** Dues by HTTP: the owner is asked, and may ask for a withdrawal. */
@NullMarked
package io.jinliu.payment.due.web;

import org.jspecify.annotations.NullMarked;
