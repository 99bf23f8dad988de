/**
 * A program between the services and what they need, which passes everything on until it is told to cut, to be slow or
 * to lose replies. Needs nothing but the JDK.
 */
@NullMarked
package io.jinliu.wires;

import org.jspecify.annotations.NullMarked;
