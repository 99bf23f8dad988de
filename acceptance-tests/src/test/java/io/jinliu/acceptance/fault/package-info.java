@NullMarked
package io.jinliu.acceptance.fault;

import org.jspecify.annotations.NullMarked;
