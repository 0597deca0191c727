/** Events as they travel: CloudEvents 1.0 with JSON data, written so that the same event always has the same bytes, and their JSON Schemas. */
package id.sigi.programme.event;
