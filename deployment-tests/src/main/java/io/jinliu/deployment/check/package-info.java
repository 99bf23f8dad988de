/** The rules our manifests obey, each complaint one sentence. */
@NullMarked
package io.jinliu.deployment.check;

import org.jspecify.annotations.NullMarked;
