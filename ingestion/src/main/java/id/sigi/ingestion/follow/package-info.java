/** A landing folder that is followed as files arrive. The door is {@link id.sigi.ingestion.follow.FolderFollower}. */
package id.sigi.ingestion.follow;
