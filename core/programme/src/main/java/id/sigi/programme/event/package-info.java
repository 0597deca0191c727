/** Events as they travel: CloudEvents 1.0 with JSON data, written so that the same event always has the same bytes. */
package id.sigi.programme.event;
