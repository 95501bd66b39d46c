// Made from docs/openapi.json by web/generate-schema.ts.

export interface paths {
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is calling, where, and what they may do
         * @description Any signed-in caller.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List projects, newest first
         * @description Scope: `project.read`.
         */
        get: operations["listProjects"];
        put?: never;
        /**
         * Create a project
         * @description Scope: `project.write`.
         */
        post: operations["createProject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete an empty project
         * @description A project that still holds assets is not deleted.
         *
         *     Scope: `project.write`.
         */
        delete: operations["deleteProject"];
        options?: never;
        head?: never;
        /**
         * Rename a project
         * @description Scope: `project.write`.
         */
        patch: operations["renameProject"];
        trace?: never;
    };
    "/v1/assets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List assets, newest first
         * @description Scope: `asset.read`.
         */
        get: operations["listAssets"];
        put?: never;
        /**
         * Begin an upload
         * @description Answers with a signed address for each part of the file: PUT the parts there, several at once if you like, keep the ETag of each answer, then call `complete`. A file that the project already holds (same SHA-256) is answered with the asset that holds it and `duplicate: true`. A file that failed before may be uploaded again; the new upload takes the place of the failed one. What no spend limit leaves room for is refused here already.
         *
         *     Scope: `asset.write`.
         */
        post: operations["createAsset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assets/{assetId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an asset with signed addresses and its latest job
         * @description Scope: `asset.read`.
         */
        get: operations["getAsset"];
        put?: never;
        post?: never;
        /**
         * Delete an asset with all that came of it
         * @description Frames, embeddings, labels on frames, jobs and stored files go with it. An upload or an ingest under way is ended.
         *
         *     Scope: `asset.write`.
         */
        delete: operations["deleteAsset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assets/{assetId}/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get fresh addresses for an upload under way
         * @description For an upload that was interrupted or outlived its addresses. Parts that were put already need not be put again.
         *
         *     Scope: `asset.write`.
         */
        get: operations["getUpload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assets/{assetId}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete an upload and queue its ingest
         * @description Joins the parts, checks size and type, and queues the job that makes the file searchable (the job checks the SHA-256). Repeating the call is safe. When somebody else completed the same file in the project meanwhile, this upload is dropped and the answer is the asset that holds the file.
         *
         *     Scope: `asset.write`.
         */
        post: operations["completeAsset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assets/{assetId}/frames": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the frames of an asset, in its order
         * @description An image has one frame. Those of a video appear while its ingest goes on.
         *
         *     Scope: `asset.read`.
         */
        get: operations["listFrames"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/frames/{frameId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a frame with signed addresses
         * @description Scope: `asset.read`.
         */
        get: operations["getFrame"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/frames/{frameId}/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the labelled boxes on a frame, newest first
         * @description Boxes are in pixels of the stored still, whose size the frame tells. Those of a machine name the verdict behind them. `labelId` is the label that the region was given, also where that one was merged into another since: `GET /v1/labels/{labelId}` leads on.
         *
         *     Scope: `region.read`.
         */
        get: operations["listRegions"];
        put?: never;
        /**
         * Draw a region on a frame
         * @description A box, or an outline whose smallest box it gets, inside the frame. It is accepted from the start. A label that was merged stands for what it became.
         *
         *     Scope: `region.write`.
         */
        post: operations["createRegion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/regions/{regionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a region
         * @description Scope: `region.read`.
         */
        get: operations["getRegion"];
        put?: never;
        post?: never;
        /**
         * Take a region away
         * @description One that a person drew is deleted. One of a machine is kept as `rejected`, so that the machine does not propose it again; a review item about it is answered by this.
         *
         *     Scope: `region.write`.
         */
        delete: operations["deleteRegion"];
        options?: never;
        head?: never;
        /**
         * Move, relabel, accept or reject a region
         * @description A new box, outline or label accepts it unless `state` says otherwise. What is absent stays as it is; a change of nothing makes no version. A region of a machine stays one of a machine, but running again leaves it alone from now on. A review item about it is answered by this.
         *
         *     Scope: `region.write`.
         */
        patch: operations["changeRegion"];
        trace?: never;
    };
    "/v1/searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the caller's own searches, newest first
         * @description Scope: `search.read`.
         */
        get: operations["listSearches"];
        put?: never;
        /**
         * Search by words or by a frame
         * @description Words may be English, Japanese or Korean, mixed as you like. The result is frozen: later pages come from the same candidates. The frame that is searched by is left out.
         *
         *     Scope: `search.read`.
         */
        post: operations["createSearch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/searches/by-image": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search by a photo
         * @description The photo is looked at and not kept.
         *
         *     Scope: `search.read`.
         */
        post: operations["createSearchByImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/searches/{searchId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a page of a search
         * @description Without a cursor the first page. Frames deleted since are left out; the ranks of the others stay.
         *
         *     Scope: `search.read`.
         */
        get: operations["getSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/labels.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export labels as CSV
         * @description The file can be changed and given to the import. Cells that a spreadsheet would run as a formula begin with an apostrophe, which the import takes off again.
         *
         *     Scope: `label.read`.
         */
        get: operations["exportLabels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/labels/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import labels from CSV: first a dry run, then for good
         * @description Without `digest` it says row by row what would happen and writes nothing. With the digest of that answer and the same file it writes all of it, unless something has changed in between. Rows without an id make labels.
         *
         *     Scope: `label.write`.
         */
        post: operations["importLabels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List labels with their counts
         * @description Labels that were merged into another are not in the list: that one stands for them.
         *
         *     Scope: `label.read`.
         */
        get: operations["listLabels"];
        put?: never;
        /**
         * Create a label
         * @description Names that differ only in case, or in full and half width, are the same.
         *
         *     Scope: `label.write`.
         */
        post: operations["createLabel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/labels/{labelId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a label
         * @description The id of a label that was merged answers what it was merged into, with `redirectedFrom`.
         *
         *     Scope: `label.read`.
         */
        get: operations["getLabel"];
        put?: never;
        post?: never;
        /**
         * Delete a label that is not in use
         * @description One that frames carry, or that others were merged into, is not deleted: archive it.
         *
         *     Scope: `label.write`.
         */
        delete: operations["deleteLabel"];
        options?: never;
        head?: never;
        /**
         * Change a label, which makes a new version of it
         * @description Neither frames nor their embeddings are touched. What is absent stays as it is.
         *
         *     Scope: `label.write`.
         */
        patch: operations["editLabel"];
        trace?: never;
    };
    "/v1/labels/{labelId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the versions of a label, newest first
         * @description Scope: `label.read`.
         */
        get: operations["listLabelVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/labels/{labelId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the merges, splits and archivings of a label, newest first
         * @description Scope: `label.read`.
         */
        get: operations["listLabelEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/labels/{labelId}/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count where a label is used
         * @description Scope: `label.read`.
         */
        get: operations["getLabelUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/labels/{labelId}/frames": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the frames that carry a label, newest first
         * @description Also those that carry a label which was merged into it.
         *
         *     Scope: `label.read`.
         */
        get: operations["listLabelFrames"];
        put?: never;
        /**
         * Put a label on frames
         * @description On all of them or, when one does not exist, on none. Repeating the call changes nothing.
         *
         *     Scope: `label.write`.
         */
        post: operations["addLabelToFrames"];
        /**
         * Take a label off frames
         * @description Scope: `label.write`.
         */
        delete: operations["removeLabelFromFrames"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/labels/{labelId}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hide a label from pickers
         * @description Frames keep it. Its key is free for another label meanwhile.
         *
         *     Scope: `label.write`.
         */
        post: operations["archiveLabel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/labels/{labelId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show an archived label again
         * @description Scope: `label.write`.
         */
        post: operations["restoreLabel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/labels/{labelId}/merge-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Say what a merge would come to
         * @description Scope: `label.read`.
         */
        get: operations["previewLabelMerge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/labels/{labelId}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge a label into another
         * @description Its id leads to the other from then on, in every answer, filter and export; frames that carry it count as the other’s. Nothing is rewritten, so the merge can be taken back.
         *
         *     Scope: `label.write`.
         */
        post: operations["mergeLabel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/labels/{labelId}/unmerge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a merge back
         * @description The label is itself again, with the frames that carry its id. Frames that were given the other label since keep that. Refused when another label has taken its name or key.
         *
         *     Scope: `label.write`.
         */
        post: operations["unmergeLabel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/labels/{labelId}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make new labels of a part of one
         * @description Frames that are named carry the new label instead of the old one. All of it happens or nothing.
         *
         *     Scope: `label.write`.
         */
        post: operations["splitLabel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List jobs, newest first
         * @description Scope: `job.read`.
         */
        get: operations["listJobs"];
        put?: never;
        /**
         * Start a job
         * @description The price of `preview` is reserved against the limits in the same transaction. `ingest` takes an asset that was ingested before: its frames, with their labels, are replaced once the first new ones are saved, so it stays searchable until then. `annotate` takes frames or an asset, and labels; it replaces the regions that an earlier run of the same model proposed there and nobody touched.
         *
         *     Scope: `job.write`.
         */
        post: operations["createJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See what a job would cost
         * @description Takes what `POST /v1/jobs` takes and answers the price that would be reserved. Nothing is started.
         *
         *     Scope: `job.read`.
         */
        post: operations["previewJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/bulk-create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start up to 100 jobs
         * @description Each is started or refused on its own; the answer says which, in the order of the request.
         *
         *     Scope: `job.write`.
         */
        post: operations["createJobs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/bulk-cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel up to 100 jobs
         * @description Scope: `job.write`.
         */
        post: operations["cancelJobs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/bulk-retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try up to 100 jobs again
         * @description Scope: `job.write`.
         */
        post: operations["retryJobs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hear of every job as it changes
         * @description Server-sent events: each is named `job` and holds a job as it stands, so hearing one twice does no harm. A comment comes every 15 seconds when nothing changes. The stream ends after five minutes at the latest; connect again with `Last-Event-ID` to go on without a gap. It begins with the jobs that are queued or running.
         *
         *     Scope: `job.read`.
         */
        get: operations["streamJobEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a job with its progress
         * @description Scope: `job.read`.
         */
        get: operations["getJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{jobId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hear of one job as it changes
         * @description Server-sent events: each is named `job` and holds a job as it stands, so hearing one twice does no harm. A comment comes every 15 seconds when nothing changes. The stream ends after five minutes at the latest; connect again with `Last-Event-ID` to go on without a gap. It begins with the job as it is and ends when the job has ended.
         *
         *     Scope: `job.read`.
         */
        get: operations["streamOneJobEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{jobId}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the items that failed one by one
         * @description A job goes on without the frames that could not be read; each is listed here with its reason, in the order found.
         *
         *     Scope: `job.read`.
         */
        get: operations["listJobErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{jobId}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what an annotate job has come to
         * @description Counts of what it has proposed so far; of a preview, the regions that it saw. Other tasks propose none.
         *
         *     Scope: `job.read`.
         */
        get: operations["getJobResult"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{jobId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a job
         * @description A queued job is canceled at once. A running one ends within seconds and keeps the frames saved so far until its asset is deleted or uploaded again. Canceling an ended job changes nothing.
         *
         *     Scope: `job.write`.
         */
        post: operations["cancelJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{jobId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a job again
         * @description For jobs that failed (also those given up by the queue), were canceled or succeeded partially. What was saved stays and is not charged again: a failed or canceled job goes on behind it, one that succeeded partially looks at every item once more.
         *
         *     Scope: `job.write`.
         */
        post: operations["retryJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rubrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List rubrics, newest first
         * @description Scope: `rubric.read`.
         */
        get: operations["listRubrics"];
        put?: never;
        /**
         * Create a rubric
         * @description Names that differ only in case, or in full and half width, are the same. Its content is version 1.
         *
         *     Scope: `rubric.write`.
         */
        post: operations["createRubric"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rubrics/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try what answers would make
         * @description Ranks the patterns of a content, which need not be stored, and puts them into words. Nothing is written and no model is asked.
         *
         *     Scope: `rubric.read`.
         */
        post: operations["tryRubric"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rubric-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a rubric to begin with
         * @description Sixty criteria and twelve patterns about safety and order at an assembly bench, worded in English, Japanese and Korean.
         *
         *     Scope: `rubric.read`.
         */
        get: operations["getRubricTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rubrics/{rubricId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a rubric with the content in force
         * @description Scope: `rubric.read`.
         */
        get: operations["getRubric"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a rubric
         * @description Another content is a new version of it, in force for jobs from now on; jobs that wait, and what was assessed, keep theirs. The content in force sent again makes no version.
         *
         *     Scope: `rubric.write`.
         */
        patch: operations["editRubric"];
        trace?: never;
    };
    "/v1/rubrics/{rubricId}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hide a rubric from pickers
         * @description New jobs are refused it. What was assessed by it stays. Its name stays taken.
         *
         *     Scope: `rubric.write`.
         */
        post: operations["archiveRubric"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rubrics/{rubricId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show an archived rubric again
         * @description Scope: `rubric.write`.
         */
        post: operations["restoreRubric"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rubrics/{rubricId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the versions of a rubric’s content, newest first
         * @description Scope: `rubric.read`.
         */
        get: operations["listRubricVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rubrics/{rubricId}/versions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a version of a rubric with its content
         * @description Scope: `rubric.read`.
         */
        get: operations["getRubricVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List assessments, newest first
         * @description What stands of the answers about frames, as jobs of the task `criteria` gave them and people corrected them. Filters narrow each other.
         *
         *     Scope: `assessment.read`.
         */
        get: operations["listAssessments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assessments/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export assessments of a rubric as CSV
         * @description Newest first, a column for each criterion (1 yes, 0 no, empty where nobody could tell) and three for each pattern; 20000 lines at most. Cells that a spreadsheet would run as a formula begin with an apostrophe.
         *
         *     Scope: `assessment.read`.
         */
        get: operations["exportAssessments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assessment-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count assessments of a rubric by pattern and state
         * @description Scope: `assessment.read`.
         */
        get: operations["countAssessments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assessments/{assessmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an assessment
         * @description Scope: `assessment.read`.
         */
        get: operations["getAssessment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Correct, accept or reject an assessment
         * @description New answers accept it unless `state` says otherwise, and the patterns are ranked anew by the rules of its version of the rubric. Running that version again leaves it alone from now on. A review item about it is answered by this; `proposed` takes the decision back.
         *
         *     Scope: `assessment.write`.
         */
        patch: operations["changeAssessment"];
        trace?: never;
    };
    "/v1/model-answers/{modelAnswerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what a language model answered, as it came
         * @description With all tries, those that were refused too. It is text of a machine about a picture of anyone: show it as text, never as markup.
         *
         *     Scope: `assessment.read`.
         */
        get: operations["getModelAnswer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/verdicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List verdicts, newest first
         * @description What machines answered, with all that was decided from. Filters narrow each other. Verdicts that stand alone, unless `superseded` is `true`.
         *
         *     Scope: `verdict.read`.
         */
        get: operations["listVerdicts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/verdicts/{verdictId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a verdict, also one whose place a later one has taken
         * @description Scope: `verdict.read`.
         */
        get: operations["getVerdict"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/verdicts/{verdictId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Decide again from what is stored
         * @description Decides from the stored confidence, rule, audit draw and holds alone, and compares bit for bit. No model is asked. `equal` is false when the row is not what was once decided.
         *
         *     Scope: `verdict.read`.
         */
        get: operations["replayVerdict"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what waits for a person, or was decided
         * @description Of every task alike. Filters narrow each other. Reading takes nothing: to work on items, claim them.
         *
         *     Scope: `review.read`.
         */
        get: operations["listReviewItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review-items/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the items that come first
         * @description They are the caller's for ten minutes, so that no two people do one item twice; claiming again renews them. What others have at hand, what is for somebody else, and what the caller passed on is not given out.
         *
         *     Scope: `review.write`.
         */
        post: operations["claimReviewItems"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review-items/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let claimed items go
         * @description Scope: `review.write`.
         */
        post: operations["releaseReviewItems"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review-items/decide-many": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give many items the same answer
         * @description By filter or by id, up to 2,000 in one transaction. Items that prove a certificate are kept: they are to be looked at one by one. Items that somebody else is at are left to them.
         *
         *     Scope: `review.write`.
         */
        post: operations["decideReviewItems"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review-items/{itemId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a review item
         * @description Scope: `review.read`.
         */
        get: operations["getReviewItem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change for whom an open item is, until when, and how early it comes
         * @description Scope: `review.write`.
         */
        patch: operations["changeReviewItem"];
        trace?: never;
    };
    "/v1/review-items/{itemId}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide an item, or pass it on
         * @description Changes what the verdict is about at once: a region is accepted, rejected or becomes what it was corrected to.
         *
         *     Scope: `review.write`.
         */
        post: operations["decideReviewItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what people did, newest first
         * @description The whole log: nothing in it is ever changed, but to say what was undone.
         *
         *     Scope: `review.read`.
         */
        get: operations["listReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reviews/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo one of the caller's last 50 actions
         * @description The last one, unless one is named; an action on many is one. What somebody has changed since stays as it is.
         *
         *     Scope: `review.write`.
         */
        post: operations["undoReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review-stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count what waits, and how fast it is decided
         * @description Scope: `review.read`.
         */
        get: operations["getReviewStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the tiers and due times of the queue
         * @description Scope: `review.read`.
         */
        get: operations["getReviewSettings"];
        /**
         * Change the tiers and due times of the queue
         * @description Scope: `certificate.write`.
         */
        put: operations["changeReviewSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/verdicts/{verdictId}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Doubt an answer, so that a person looks at it
         * @description Also one that was decided before, by a machine or a person: it waits again, near the front.
         *
         *     Scope: `review.write`.
         */
        post: operations["reportVerdict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/certificate-goals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List goals with what holds and what is still to be proven, newest first
         * @description Scope: `certificate.read`.
         */
        get: operations["listCertificateGoals"];
        put?: never;
        /**
         * Say how much the machine may decide alone of a task and some labels
         * @description A label has one goal of a task; what was merged counts as what it went into. Verdicts from now on are evidence. See docs/certificates.md for what is promised.
         *
         *     Scope: `certificate.write`.
         */
        post: operations["createCertificateGoal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/certificate-goals/{goalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a goal
         * @description Scope: `certificate.read`.
         */
        get: operations["getCertificateGoal"];
        put?: never;
        post?: never;
        /**
         * Give a goal up
         * @description Its certificate is suspended, its labels are free for another goal. Its certificates stay in the list.
         *
         *     Scope: `certificate.write`.
         */
        delete: operations["archiveCertificateGoal"];
        options?: never;
        head?: never;
        /**
         * Change a goal
         * @description Another alpha or delta suspends its certificate and begins its evidence anew; so does leaving the mode `threshold`.
         *
         *     Scope: `certificate.write`.
         */
        patch: operations["changeCertificateGoal"];
        trace?: never;
    };
    "/v1/certificate-goals/{goalId}/curve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what other bounds would give
         * @description To look and then choose spends the promise: an alpha that is chosen is proven by what comes after.
         *
         *     Scope: `certificate.read`.
         */
        get: operations["getCertificateCurve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List certificates, newest first: what held when, and why it ended
         * @description Scope: `certificate.read`.
         */
        get: operations["listCertificates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/certificates/{certificateId}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspend a certificate at once
         * @description From now on nothing is accepted by it. It is to be proven anew by what comes after.
         *
         *     Scope: `certificate.write`.
         */
        post: operations["suspendCertificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List exports, newest first
         * @description Scope: `export.read`.
         */
        get: operations["listExports"];
        put?: never;
        /**
         * Export annotations as a file
         * @description Queues a job that writes the file; it is free of charge. The file is a ZIP and stays for 7 days. The same state of annotations gives the same file, byte for byte.
         *
         *     Scope: `export.write`.
         */
        post: operations["createExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/{exportId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an export with a signed address of its file
         * @description Scope: `export.read`.
         */
        get: operations["getExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List imports, newest first
         * @description Scope: `export.read`.
         */
        get: operations["listImports"];
        put?: never;
        /**
         * Begin an import of annotations
         * @description Answers with a signed address: PUT the file there, whole, then call `check`. It is free of charge, and nothing is changed before `apply`.
         *
         *     Scope: `export.write`.
         */
        post: operations["createImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an import with its report
         * @description Scope: `export.read`.
         */
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{importId}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check an uploaded file without writing anything
         * @description Queues a dry run. Its report tells what `apply` would do, which labels are to be decided, and what cannot be read.
         *
         *     Scope: `export.write`.
         */
        post: operations["checkImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{importId}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write what the report of an import says
         * @description Queues the job that writes, 500 frames in a transaction. It writes nothing when the annotations have changed since the report, and leaves a person's version of a region alone unless told otherwise.
         *
         *     Scope: `export.write`.
         */
        post: operations["applyImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read which models work, on what, and how much they have seen
         * @description Packs, embedding spaces and runners are those of the installation and the same for every organization; counts of frames are of your own. Runners renew what they tell every 15 seconds.
         *
         *     Scope: `model.read`.
         */
        get: operations["readModels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List members, newest first
         * @description Scope: `member.read`.
         */
        get: operations["listMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a member
         * @description Takes effect at once. API keys that the person made go on working until they are revoked.
         *
         *     Scope: `member.write`.
         */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        /**
         * Change a member's role
         * @description Nobody gives, changes or takes away a role above their own; the last owner stays an owner. A key acts as an admin.
         *
         *     Scope: `member.write`.
         */
        patch: operations["changeMemberRole"];
        trace?: never;
    };
    "/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List open invitations, newest first
         * @description Scope: `member.read`.
         */
        get: operations["listInvitations"];
        put?: never;
        /**
         * Invite someone by e-mail
         * @description Sends a mail in the language of `Accept-Language` (English, Japanese or Korean) with a link that works for seven days. Inviting an address again renews the open invitation. Nobody invites above their own role.
         *
         *     Scope: `member.write`.
         */
        post: operations["createInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Withdraw an invitation
         * @description Scope: `member.write`.
         */
        delete: operations["withdrawInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List API keys, newest first
         * @description Revoked and expired keys are listed too. The keys themselves are not stored and never shown again.
         *
         *     Scope: `apikey.read`.
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Create an API key
         * @description The answer holds the key itself, this once. A key never gets a scope that its maker does not hold.
         *
         *     Scope: `apikey.write`.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{apiKeyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an API key
         * @description Takes effect at once and cannot be undone. Revoking twice changes nothing.
         *
         *     Scope: `apikey.write`.
         */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        /**
         * Change name, scopes, end or monthly limit of an API key
         * @description Takes effect at the next request. What the change gives, the caller must hold. A revoked key cannot be changed.
         *
         *     Scope: `apikey.write`.
         */
        patch: operations["changeApiKey"];
        trace?: never;
    };
    "/v1/api-keys/{apiKeyId}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an API key a new secret
         * @description The new secret works at once and is shown this once; the old one works on until the overlap ends. Id, scopes, limit and usage of the key stay. During an overlap only a rotation with `overlapSeconds: 0` is possible: it ends both older secrets now.
         *
         *     Scope: `apikey.write`.
         */
        post: operations["rotateApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was changed, by whom and from where, newest first
         * @description Entries are written together with the change that they tell of. Nobody can change or delete them.
         *
         *     Scope: `audit.read`.
         */
        get: operations["listAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export the audit log as CSV
         * @description The same filters as the list, at most 20000 entries a file. Cells that a spreadsheet would run as a formula begin with an apostrophe.
         *
         *     Scope: `audit.read`.
         */
        get: operations["exportAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/billing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the plan, the subscription and the next invoice
         * @description Scope: `billing.read`.
         */
        get: operations["readBilling"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/billing/checkout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open the checkout for pay as you go
         * @description The plan changes when the checkout is finished. Refused with 409 while a subscription runs.
         *
         *     Scope: `billing.write`.
         */
        post: operations["startCheckout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/billing/portal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open the customer portal
         * @description Payment method, addresses, tax numbers, invoices, and ending the subscription.
         *
         *     Scope: `billing.write`.
         */
        post: operations["openBillingPortal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/billing/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List invoices, newest first
         * @description Scope: `billing.read`.
         */
        get: operations["listInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/billing/reconciliation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare Kensa's ledger with Stripe's meters
         * @description Made every hour for each organization that pays as it goes.
         *
         *     Scope: `billing.read`.
         */
        get: operations["readReconciliation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List webhook endpoints, newest first
         * @description Scope: `webhook.read`.
         */
        get: operations["listWebhookEndpoints"];
        put?: never;
        /**
         * Create a webhook endpoint
         * @description The answer holds the signing secret, this once. An organization has at most 20 endpoints. Only public https addresses on port 443 or 8443 are called, and redirects are not followed.
         *
         *     Scope: `webhook.write`.
         */
        post: operations["createWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{webhookEndpointId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a webhook endpoint
         * @description Scope: `webhook.read`.
         */
        get: operations["getWebhookEndpoint"];
        put?: never;
        post?: never;
        /**
         * Delete a webhook endpoint
         * @description With it go its deliveries and their log.
         *
         *     Scope: `webhook.write`.
         */
        delete: operations["deleteWebhookEndpoint"];
        options?: never;
        head?: never;
        /**
         * Change, disable or enable a webhook endpoint
         * @description What is left out stays. While an endpoint is disabled its events are recorded as `skipped`; after enabling it, replay them. Enabling begins the five days anew in which all may fail.
         *
         *     Scope: `webhook.write`.
         */
        patch: operations["changeWebhookEndpoint"];
        trace?: never;
    };
    "/v1/webhook-endpoints/{webhookEndpointId}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate the signing secret
         * @description The answer holds the new secret, this once. Until the overlap ends every message carries two signatures, one by each secret, so that a receiver may change over at any moment. There are two secrets at most: rotating again ends the older one.
         *
         *     Scope: `webhook.write`.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{webhookEndpointId}/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test event
         * @description Sends `webhook.ping` to this endpoint, whatever it listens to. Follow the delivery to see what came of it.
         *
         *     Scope: `webhook.write`.
         */
        post: operations["pingWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{webhookEndpointId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List deliveries of an endpoint, newest first
         * @description Deliveries are kept for 30 days.
         *
         *     Scope: `webhook.read`.
         */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{webhookEndpointId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replay all that an endpoint missed since a time
         * @description Deliveries that failed for good or were skipped begin their schedule anew, with the same ids and bodies.
         *
         *     Scope: `webhook.write`.
         */
        post: operations["replayWebhookDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-deliveries/{webhookDeliveryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a delivery with its tries
         * @description What was sent and what came back at each try. Bodies are cut; signatures, cookies and credentials are masked.
         *
         *     Scope: `webhook.read`.
         */
        get: operations["getWebhookDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-deliveries/{webhookDeliveryId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replay one delivery
         * @description Sends it again, whatever came of it: same id and body, a new timestamp, the schedule from its start.
         *
         *     Scope: `webhook.write`.
         */
        post: operations["replayWebhookDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sum up usage by day, project, key, task or unit
         * @description Days are UTC, at most 366 of them; this month so far unless told.
         *
         *     Scope: `usage.read`.
         */
        get: operations["getUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/usage/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the month so far: used, reserved, credit, limit and forecast
         * @description Scope: `usage.read`.
         */
        get: operations["getUsageSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/usage/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List ledger entries, newest first
         * @description Everything that is charged, one by one. Days are UTC, at most 366 of them; this month so far unless told.
         *
         *     Scope: `usage.read`.
         */
        get: operations["listLedgerEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/usage/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what each job cost, newest job first
         * @description Days are UTC, at most 366 of them; this month so far unless told.
         *
         *     Scope: `usage.read`.
         */
        get: operations["listJobUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/usage.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download ledger entries as CSV, newest first
         * @description Streamed, so it may be long. Text that a spreadsheet would take for a formula is led by an apostrophe. Days are UTC, at most 366 of them; this month so far unless told.
         *
         *     Scope: `usage.read`.
         */
        get: operations["downloadUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/usage/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the monthly spend limits of the organization and its API keys
         * @description Scope: `usage.read`.
         */
        get: operations["getSpendLimits"];
        /**
         * Set monthly spend limits
         * @description Limits count usage before credit, in calendar months (UTC), and are never overshot: what would go beyond one is refused with `spend_limit_reached`. Limits that are not named stay as they are.
         *
         *     Scope: `usage.write`.
         */
        put: operations["setSpendLimits"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/usage/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the price of every unit
         * @description Scope: `usage.read`.
         */
        get: operations["getPrices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "asset.ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An upload can be searched.
         * @description Answer 2xx within 15 seconds. Anything else is tried again for about 100 hours; 410 disables the endpoint.
         */
        post: operations["onAssetReady"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "asset.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An upload could not be taken in.
         * @description Answer 2xx within 15 seconds. Anything else is tried again for about 100 hours; 410 disables the endpoint.
         */
        post: operations["onAssetFailed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "job.succeeded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A job did all of its work.
         * @description Answer 2xx within 15 seconds. Anything else is tried again for about 100 hours; 410 disables the endpoint.
         */
        post: operations["onJobSucceeded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "job.partially_succeeded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A job ended with some items failed.
         * @description Answer 2xx within 15 seconds. Anything else is tried again for about 100 hours; 410 disables the endpoint.
         */
        post: operations["onJobPartiallySucceeded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "job.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A job ended without a result.
         * @description Answer 2xx within 15 seconds. Anything else is tried again for about 100 hours; 410 disables the endpoint.
         */
        post: operations["onJobFailed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "review.resolved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A person decided a doubtful verdict.
         * @description Answer 2xx within 15 seconds. Anything else is tried again for about 100 hours; 410 disables the endpoint.
         */
        post: operations["onReviewResolved"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "verdict.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The machine decided something.
         * @description Answer 2xx within 15 seconds. Anything else is tried again for about 100 hours; 410 disables the endpoint.
         */
        post: operations["onVerdictCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "usage.threshold_reached": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A share of a spend limit was reached.
         * @description Answer 2xx within 15 seconds. Anything else is tried again for about 100 hours; 410 disables the endpoint.
         */
        post: operations["onUsageThresholdReached"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "certificate.suspended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A certificate no longer allows automatic acceptance.
         * @description Answer 2xx within 15 seconds. Anything else is tried again for about 100 hours; 410 disables the endpoint.
         */
        post: operations["onCertificateSuspended"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "label.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Labels were created, changed, merged, split, archived or deleted.
         * @description Answer 2xx within 15 seconds. Anything else is tried again for about 100 hours; 410 disables the endpoint.
         */
        post: operations["onLabelChanged"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook.ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A test, sent by the ping button.
         * @description Answer 2xx within 15 seconds. Anything else is tried again for about 100 hours; 410 disables the endpoint.
         */
        post: operations["onWebhookPing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        AssetReadyEvent: {
            /**
             * @description Id of the event
             * @example evt_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /**
             * @description What happened
             * @enum {string}
             */
            type: "asset.ready";
            /**
             * @description Version of `data`; within a version fields are only added
             * @example 1
             */
            version: number;
            /**
             * Format: date-time
             * @description When it happened (UTC)
             */
            timestamp: string;
            /**
             * @description Id of the organization
             * @example org_01h455vb4pex5vsknk084sn02q
             */
            organizationId: string;
            /**
             * @description The project that it belongs to; null when it belongs to none
             * @example project_01h455vb4pex5vsknk084sn02q
             */
            projectId: string | null;
            /** @description What happened, in detail */
            data: {
                /**
                 * @description Id of the asset
                 * @example asset_01h455vb4pex5vsknk084sn02q
                 */
                assetId: string;
                /**
                 * @description The job that took it in
                 * @example job_01h455vb4pex5vsknk084sn02q
                 */
                jobId: string | null;
                /**
                 * @description Image or video
                 * @enum {string}
                 */
                kind: "image" | "video";
                /** @description Frames that can be searched now (an image has 1) */
                frameCount: number;
                /** @description Length of the video in milliseconds; null for images */
                durationMs: number | null;
            };
        };
        AssetFailedEvent: {
            /**
             * @description Id of the event
             * @example evt_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /**
             * @description What happened
             * @enum {string}
             */
            type: "asset.failed";
            /**
             * @description Version of `data`; within a version fields are only added
             * @example 1
             */
            version: number;
            /**
             * Format: date-time
             * @description When it happened (UTC)
             */
            timestamp: string;
            /**
             * @description Id of the organization
             * @example org_01h455vb4pex5vsknk084sn02q
             */
            organizationId: string;
            /**
             * @description The project that it belongs to; null when it belongs to none
             * @example project_01h455vb4pex5vsknk084sn02q
             */
            projectId: string | null;
            /** @description What happened, in detail */
            data: {
                /**
                 * @description Id of the asset
                 * @example asset_01h455vb4pex5vsknk084sn02q
                 */
                assetId: string;
                /**
                 * @description The job that tried to take it in; null when the upload itself failed
                 * @example job_01h455vb4pex5vsknk084sn02q
                 */
                jobId: string | null;
                /** @description Why it failed */
                error: {
                    /**
                     * @description Stable code for programs
                     * @enum {string}
                     */
                    code: "invalid_input" | "unauthenticated" | "forbidden" | "not_found" | "conflict" | "version_conflict" | "label_merged" | "label_in_use" | "import_invalid" | "idempotency_mismatch" | "rate_limited" | "too_large" | "unsupported_type" | "upload_incomplete" | "upload_size_mismatch" | "upload_hash_mismatch" | "file_empty" | "file_truncated" | "file_corrupt" | "image_too_large" | "too_many_pages" | "video_unreadable" | "video_without_index" | "decode_timeout" | "decode_out_of_memory" | "model_unavailable" | "task_unsupported" | "label_not_understood" | "model_answer_invalid" | "model_request_refused" | "encoder_unavailable" | "billing_not_configured" | "billing_unavailable" | "storage_unavailable" | "canceled" | "attempts_exhausted" | "dead_lettered" | "selftest_failed" | "spend_limit_reached" | "internal";
                    /** @description What happened, for people */
                    detail: string;
                };
            };
        };
        JobSucceededEvent: {
            /**
             * @description Id of the event
             * @example evt_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /**
             * @description What happened
             * @enum {string}
             */
            type: "job.succeeded";
            /**
             * @description Version of `data`; within a version fields are only added
             * @example 1
             */
            version: number;
            /**
             * Format: date-time
             * @description When it happened (UTC)
             */
            timestamp: string;
            /**
             * @description Id of the organization
             * @example org_01h455vb4pex5vsknk084sn02q
             */
            organizationId: string;
            /**
             * @description The project that it belongs to; null when it belongs to none
             * @example project_01h455vb4pex5vsknk084sn02q
             */
            projectId: string | null;
            /** @description What happened, in detail */
            data: {
                /**
                 * @description Id of the job
                 * @example job_01h455vb4pex5vsknk084sn02q
                 */
                jobId: string;
                /**
                 * @description Kind of work
                 * @enum {string}
                 */
                task: "ingest" | "annotate" | "criteria" | "export" | "import" | "selftest";
                /**
                 * @description How the job ended
                 * @enum {string}
                 */
                state: "queued" | "running" | "succeeded" | "partially_succeeded" | "failed" | "canceled";
                /**
                 * @description The asset that the job is about, if one
                 * @example asset_01h455vb4pex5vsknk084sn02q
                 */
                assetId: string | null;
                /** @description Items (frames) that failed one by one */
                itemErrorCount: number;
                /** @description Why it failed */
                error: {
                    /**
                     * @description Stable code for programs
                     * @enum {string}
                     */
                    code: "invalid_input" | "unauthenticated" | "forbidden" | "not_found" | "conflict" | "version_conflict" | "label_merged" | "label_in_use" | "import_invalid" | "idempotency_mismatch" | "rate_limited" | "too_large" | "unsupported_type" | "upload_incomplete" | "upload_size_mismatch" | "upload_hash_mismatch" | "file_empty" | "file_truncated" | "file_corrupt" | "image_too_large" | "too_many_pages" | "video_unreadable" | "video_without_index" | "decode_timeout" | "decode_out_of_memory" | "model_unavailable" | "task_unsupported" | "label_not_understood" | "model_answer_invalid" | "model_request_refused" | "encoder_unavailable" | "billing_not_configured" | "billing_unavailable" | "storage_unavailable" | "canceled" | "attempts_exhausted" | "dead_lettered" | "selftest_failed" | "spend_limit_reached" | "internal";
                    /** @description What happened, for people */
                    detail: string;
                } | null;
                /**
                 * Format: date-time
                 * @description When it ended (UTC)
                 */
                finishedAt: string;
            };
        };
        JobPartiallySucceededEvent: {
            /**
             * @description Id of the event
             * @example evt_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /**
             * @description What happened
             * @enum {string}
             */
            type: "job.partially_succeeded";
            /**
             * @description Version of `data`; within a version fields are only added
             * @example 1
             */
            version: number;
            /**
             * Format: date-time
             * @description When it happened (UTC)
             */
            timestamp: string;
            /**
             * @description Id of the organization
             * @example org_01h455vb4pex5vsknk084sn02q
             */
            organizationId: string;
            /**
             * @description The project that it belongs to; null when it belongs to none
             * @example project_01h455vb4pex5vsknk084sn02q
             */
            projectId: string | null;
            /** @description What happened, in detail */
            data: {
                /**
                 * @description Id of the job
                 * @example job_01h455vb4pex5vsknk084sn02q
                 */
                jobId: string;
                /**
                 * @description Kind of work
                 * @enum {string}
                 */
                task: "ingest" | "annotate" | "criteria" | "export" | "import" | "selftest";
                /**
                 * @description How the job ended
                 * @enum {string}
                 */
                state: "queued" | "running" | "succeeded" | "partially_succeeded" | "failed" | "canceled";
                /**
                 * @description The asset that the job is about, if one
                 * @example asset_01h455vb4pex5vsknk084sn02q
                 */
                assetId: string | null;
                /** @description Items (frames) that failed one by one */
                itemErrorCount: number;
                /** @description Why it failed */
                error: {
                    /**
                     * @description Stable code for programs
                     * @enum {string}
                     */
                    code: "invalid_input" | "unauthenticated" | "forbidden" | "not_found" | "conflict" | "version_conflict" | "label_merged" | "label_in_use" | "import_invalid" | "idempotency_mismatch" | "rate_limited" | "too_large" | "unsupported_type" | "upload_incomplete" | "upload_size_mismatch" | "upload_hash_mismatch" | "file_empty" | "file_truncated" | "file_corrupt" | "image_too_large" | "too_many_pages" | "video_unreadable" | "video_without_index" | "decode_timeout" | "decode_out_of_memory" | "model_unavailable" | "task_unsupported" | "label_not_understood" | "model_answer_invalid" | "model_request_refused" | "encoder_unavailable" | "billing_not_configured" | "billing_unavailable" | "storage_unavailable" | "canceled" | "attempts_exhausted" | "dead_lettered" | "selftest_failed" | "spend_limit_reached" | "internal";
                    /** @description What happened, for people */
                    detail: string;
                } | null;
                /**
                 * Format: date-time
                 * @description When it ended (UTC)
                 */
                finishedAt: string;
            };
        };
        JobFailedEvent: {
            /**
             * @description Id of the event
             * @example evt_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /**
             * @description What happened
             * @enum {string}
             */
            type: "job.failed";
            /**
             * @description Version of `data`; within a version fields are only added
             * @example 1
             */
            version: number;
            /**
             * Format: date-time
             * @description When it happened (UTC)
             */
            timestamp: string;
            /**
             * @description Id of the organization
             * @example org_01h455vb4pex5vsknk084sn02q
             */
            organizationId: string;
            /**
             * @description The project that it belongs to; null when it belongs to none
             * @example project_01h455vb4pex5vsknk084sn02q
             */
            projectId: string | null;
            /** @description What happened, in detail */
            data: {
                /**
                 * @description Id of the job
                 * @example job_01h455vb4pex5vsknk084sn02q
                 */
                jobId: string;
                /**
                 * @description Kind of work
                 * @enum {string}
                 */
                task: "ingest" | "annotate" | "criteria" | "export" | "import" | "selftest";
                /**
                 * @description How the job ended
                 * @enum {string}
                 */
                state: "queued" | "running" | "succeeded" | "partially_succeeded" | "failed" | "canceled";
                /**
                 * @description The asset that the job is about, if one
                 * @example asset_01h455vb4pex5vsknk084sn02q
                 */
                assetId: string | null;
                /** @description Items (frames) that failed one by one */
                itemErrorCount: number;
                /** @description Why it failed */
                error: {
                    /**
                     * @description Stable code for programs
                     * @enum {string}
                     */
                    code: "invalid_input" | "unauthenticated" | "forbidden" | "not_found" | "conflict" | "version_conflict" | "label_merged" | "label_in_use" | "import_invalid" | "idempotency_mismatch" | "rate_limited" | "too_large" | "unsupported_type" | "upload_incomplete" | "upload_size_mismatch" | "upload_hash_mismatch" | "file_empty" | "file_truncated" | "file_corrupt" | "image_too_large" | "too_many_pages" | "video_unreadable" | "video_without_index" | "decode_timeout" | "decode_out_of_memory" | "model_unavailable" | "task_unsupported" | "label_not_understood" | "model_answer_invalid" | "model_request_refused" | "encoder_unavailable" | "billing_not_configured" | "billing_unavailable" | "storage_unavailable" | "canceled" | "attempts_exhausted" | "dead_lettered" | "selftest_failed" | "spend_limit_reached" | "internal";
                    /** @description What happened, for people */
                    detail: string;
                } | null;
                /**
                 * Format: date-time
                 * @description When it ended (UTC)
                 */
                finishedAt: string;
            };
        };
        ReviewResolvedEvent: {
            /**
             * @description Id of the event
             * @example evt_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /**
             * @description What happened
             * @enum {string}
             */
            type: "review.resolved";
            /**
             * @description Version of `data`; within a version fields are only added
             * @example 1
             */
            version: number;
            /**
             * Format: date-time
             * @description When it happened (UTC)
             */
            timestamp: string;
            /**
             * @description Id of the organization
             * @example org_01h455vb4pex5vsknk084sn02q
             */
            organizationId: string;
            /**
             * @description The project that it belongs to; null when it belongs to none
             * @example project_01h455vb4pex5vsknk084sn02q
             */
            projectId: string | null;
            /** @description What happened, in detail */
            data: {
                /**
                 * @description Id of the reviewItem
                 * @example review_01h455vb4pex5vsknk084sn02q
                 */
                reviewItemId: string;
                /**
                 * @description The verdict that was in doubt
                 * @example verdict_01h455vb4pex5vsknk084sn02q
                 */
                verdictId: string | null;
                /**
                 * @description What the person decided
                 * @enum {string}
                 */
                decision: "accepted" | "corrected" | "rejected" | "cant_tell";
                /**
                 * @description The person; null when a rule decided
                 * @example user_01h455vb4pex5vsknk084sn02q
                 */
                resolvedBy: string | null;
                /**
                 * Format: date-time
                 * @description When it was decided (UTC)
                 */
                resolvedAt: string;
            };
        };
        VerdictCreatedEvent: {
            /**
             * @description Id of the event
             * @example evt_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /**
             * @description What happened
             * @enum {string}
             */
            type: "verdict.created";
            /**
             * @description Version of `data`; within a version fields are only added
             * @example 1
             */
            version: number;
            /**
             * Format: date-time
             * @description When it happened (UTC)
             */
            timestamp: string;
            /**
             * @description Id of the organization
             * @example org_01h455vb4pex5vsknk084sn02q
             */
            organizationId: string;
            /**
             * @description The project that it belongs to; null when it belongs to none
             * @example project_01h455vb4pex5vsknk084sn02q
             */
            projectId: string | null;
            /** @description What happened, in detail */
            data: {
                /**
                 * @description Id of the verdict
                 * @example verdict_01h455vb4pex5vsknk084sn02q
                 */
                verdictId: string;
                /**
                 * @description The job that made it
                 * @example job_01h455vb4pex5vsknk084sn02q
                 */
                jobId: string | null;
                /**
                 * @description Kind of work
                 * @example annotate
                 */
                task: string;
                /**
                 * @description What the verdict is about
                 * @enum {string}
                 */
                subjectKind: "frame" | "region" | "specimen" | "asset" | "asset_pair";
                /** @description Id of what it is about */
                subjectId: string;
                /**
                 * @description What follows from it
                 * @enum {string}
                 */
                decision: "accepted" | "needs_review" | "rejected";
                /** @description Confidence, 0 to 1 */
                confidence: number | null;
            };
        };
        UsageThresholdReachedEvent: {
            /**
             * @description Id of the event
             * @example evt_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /**
             * @description What happened
             * @enum {string}
             */
            type: "usage.threshold_reached";
            /**
             * @description Version of `data`; within a version fields are only added
             * @example 1
             */
            version: number;
            /**
             * Format: date-time
             * @description When it happened (UTC)
             */
            timestamp: string;
            /**
             * @description Id of the organization
             * @example org_01h455vb4pex5vsknk084sn02q
             */
            organizationId: string;
            /**
             * @description The project that it belongs to; null when it belongs to none
             * @example project_01h455vb4pex5vsknk084sn02q
             */
            projectId: string | null;
            /** @description What happened, in detail */
            data: {
                /**
                 * @description The share of the limit that was reached, in percent
                 * @example 80
                 */
                thresholdPercent: number;
                /** @description What was used in the period, in millionths of a US dollar */
                usedMicros: number;
                /** @description The limit of the period, in millionths of a US dollar */
                limitMicros: number;
                /**
                 * @description The key whose own limit it is; null for the organization's
                 * @example key_01h455vb4pex5vsknk084sn02q
                 */
                apiKeyId: string | null;
                /**
                 * Format: date-time
                 * @description Start of the period (UTC)
                 */
                periodStart: string;
                /**
                 * Format: date-time
                 * @description End of the period (UTC)
                 */
                periodEnd: string;
            };
        };
        CertificateSuspendedEvent: {
            /**
             * @description Id of the event
             * @example evt_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /**
             * @description What happened
             * @enum {string}
             */
            type: "certificate.suspended";
            /**
             * @description Version of `data`; within a version fields are only added
             * @example 1
             */
            version: number;
            /**
             * Format: date-time
             * @description When it happened (UTC)
             */
            timestamp: string;
            /**
             * @description Id of the organization
             * @example org_01h455vb4pex5vsknk084sn02q
             */
            organizationId: string;
            /**
             * @description The project that it belongs to; null when it belongs to none
             * @example project_01h455vb4pex5vsknk084sn02q
             */
            projectId: string | null;
            /** @description What happened, in detail */
            data: {
                /**
                 * @description Id of the certificate
                 * @example cert_01h455vb4pex5vsknk084sn02q
                 */
                certificateId: string;
                /**
                 * @description Kind of work that it covered
                 * @example classify
                 */
                task: string;
                /**
                 * @description Id of the certificateGoal
                 * @example goal_01h455vb4pex5vsknk084sn02q
                 */
                goalId: string;
                /** @description The labels that it covered */
                labelIds: string[];
                /** @description What ended the proof */
                reasons: ("model_changed" | "configuration_changed" | "labels_changed" | "task_changed" | "scores_drifted" | "errors_rose" | "goal_changed" | "withdrawn")[];
                /**
                 * Format: date-time
                 * @description When it was suspended (UTC)
                 */
                suspendedAt: string;
            };
        };
        LabelChangedEvent: {
            /**
             * @description Id of the event
             * @example evt_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /**
             * @description What happened
             * @enum {string}
             */
            type: "label.changed";
            /**
             * @description Version of `data`; within a version fields are only added
             * @example 1
             */
            version: number;
            /**
             * Format: date-time
             * @description When it happened (UTC)
             */
            timestamp: string;
            /**
             * @description Id of the organization
             * @example org_01h455vb4pex5vsknk084sn02q
             */
            organizationId: string;
            /**
             * @description The project that it belongs to; null when it belongs to none
             * @example project_01h455vb4pex5vsknk084sn02q
             */
            projectId: string | null;
            /** @description What happened, in detail */
            data: {
                /**
                 * @description What became of the labels
                 * @enum {string}
                 */
                change: "created" | "edited" | "merged" | "unmerged" | "split" | "archived" | "restored" | "deleted" | "imported";
                /** @description The labels, the first 100 of them; of a split the one that it was made from comes first */
                labelIds: string[];
                /** @description How many labels there are */
                labelCount: number;
                /**
                 * @description Of a merge, the label that the others lead to now; null otherwise
                 * @example label_01h455vb4pex5vsknk084sn02q
                 */
                mergedIntoId: string | null;
            };
        };
        WebhookPingEvent: {
            /**
             * @description Id of the event
             * @example evt_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /**
             * @description What happened
             * @enum {string}
             */
            type: "webhook.ping";
            /**
             * @description Version of `data`; within a version fields are only added
             * @example 1
             */
            version: number;
            /**
             * Format: date-time
             * @description When it happened (UTC)
             */
            timestamp: string;
            /**
             * @description Id of the organization
             * @example org_01h455vb4pex5vsknk084sn02q
             */
            organizationId: string;
            /**
             * @description The project that it belongs to; null when it belongs to none
             * @example project_01h455vb4pex5vsknk084sn02q
             */
            projectId: string | null;
            /** @description What happened, in detail */
            data: {
                /**
                 * @description Id of the webhookEndpoint
                 * @example endpoint_01h455vb4pex5vsknk084sn02q
                 */
                endpointId: string;
                /** @description A sentence for people */
                message: string;
            };
        };
        Me: {
            organization: components["schemas"]["Organization"];
            actor: components["schemas"]["Actor"];
            /** @description What the caller may do */
            scopes: ("asset.read" | "asset.write" | "search.read" | "job.read" | "job.write" | "label.read" | "label.write" | "region.read" | "region.write" | "verdict.read" | "rubric.read" | "rubric.write" | "assessment.read" | "assessment.write" | "review.read" | "review.write" | "certificate.read" | "certificate.write" | "export.read" | "export.write" | "model.read" | "project.read" | "project.write" | "member.read" | "member.write" | "apikey.read" | "apikey.write" | "webhook.read" | "webhook.write" | "audit.read" | "billing.read" | "billing.write" | "usage.read" | "usage.write")[];
        };
        Organization: {
            /**
             * @description Id of the organization
             * @example org_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /** @description Name of the organization */
            name: string;
        };
        /** @description A person or an API key */
        Actor: {
            /**
             * @description A person, signed in
             * @enum {string}
             */
            kind: "user";
            /**
             * @description Id of the user
             * @example user_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /** @description The person's name */
            name: string;
            /** @description The person's e-mail address */
            email: string;
            /**
             * @description Role of a person in an organization
             * @enum {string}
             */
            role: "owner" | "admin" | "reviewer" | "member" | "viewer";
        } | {
            /**
             * @description A program with an API key
             * @enum {string}
             */
            kind: "apiKey";
            /**
             * @description Id of the apiKey
             * @example key_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /** @description Name of the key */
            name: string;
        };
        Problem: {
            /**
             * @description URI of the problem type
             * @example https://kensa.dev/problems/not_found
             */
            type: string;
            /**
             * @description Short name of the problem type
             * @example Not found
             */
            title: string;
            /**
             * @description HTTP status
             * @example 404
             */
            status: number;
            /**
             * @description Stable code for programs
             * @enum {string}
             */
            code: "invalid_input" | "unauthenticated" | "forbidden" | "not_found" | "conflict" | "version_conflict" | "label_merged" | "label_in_use" | "import_invalid" | "idempotency_mismatch" | "rate_limited" | "too_large" | "unsupported_type" | "upload_incomplete" | "upload_size_mismatch" | "upload_hash_mismatch" | "file_empty" | "file_truncated" | "file_corrupt" | "image_too_large" | "too_many_pages" | "video_unreadable" | "video_without_index" | "decode_timeout" | "decode_out_of_memory" | "model_unavailable" | "task_unsupported" | "label_not_understood" | "model_answer_invalid" | "model_request_refused" | "encoder_unavailable" | "billing_not_configured" | "billing_unavailable" | "storage_unavailable" | "canceled" | "attempts_exhausted" | "dead_lettered" | "selftest_failed" | "spend_limit_reached" | "internal";
            /** @description What happened and what to do: the field, the limit and what was found */
            detail: string;
            /** @description Id of this request, to quote to support */
            requestId: string;
            /** @description Problems by field; empty when the problem is not in one field */
            fields: {
                /** @description JSON path of the field */
                path: string;
                /** @description What is wrong with it */
                message: string;
            }[];
        };
        ProjectPage: {
            /** @description Rows of this page */
            data: components["schemas"]["Project"][];
            /** @description Cursor of the next page; null on the last */
            nextCursor: string | null;
        };
        Project: {
            /**
             * @description Id of the project
             * @example project_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /**
             * @description Name of the project, unique in the organization
             * @example Line 3
             */
            name: string;
            /** @description Assets in the project */
            assetCount: number;
            /**
             * Format: date-time
             * @description When it was created (UTC)
             */
            createdAt: string;
        };
        ProjectInput: {
            /**
             * @description Name, 1 to 100 characters
             * @example Line 3
             */
            name: string;
        };
        AssetPage: {
            /** @description Rows of this page */
            data: components["schemas"]["Asset"][];
            /** @description Cursor of the next page; null on the last */
            nextCursor: string | null;
        };
        Asset: {
            /**
             * @description Id of the asset
             * @example asset_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /**
             * @description Id of the project
             * @example project_01h455vb4pex5vsknk084sn02q
             */
            projectId: string;
            /**
             * @description File name as uploaded
             * @example press-07.jpg
             */
            name: string;
            /**
             * @description Image or video
             * @enum {string}
             */
            kind: "image" | "video";
            /**
             * @description Media type, found by the magic bytes once the upload is complete
             * @enum {string}
             */
            contentType: "image/jpeg" | "image/png" | "image/webp" | "image/avif" | "image/gif" | "image/tiff" | "video/mp4" | "video/quicktime" | "video/webm" | "video/x-matroska" | "video/x-msvideo";
            /** @description File size in bytes */
            bytes: number;
            /** @description SHA-256 of the file, 64 hexadecimal digits */
            sha256: string;
            /**
             * @description `uploading` → `processing` → `ready` or `failed`
             * @enum {string}
             */
            state: "uploading" | "processing" | "ready" | "failed";
            /** @description Why it failed; null otherwise */
            error: {
                /**
                 * @description Stable code for programs
                 * @enum {string}
                 */
                code: "invalid_input" | "unauthenticated" | "forbidden" | "not_found" | "conflict" | "version_conflict" | "label_merged" | "label_in_use" | "import_invalid" | "idempotency_mismatch" | "rate_limited" | "too_large" | "unsupported_type" | "upload_incomplete" | "upload_size_mismatch" | "upload_hash_mismatch" | "file_empty" | "file_truncated" | "file_corrupt" | "image_too_large" | "too_many_pages" | "video_unreadable" | "video_without_index" | "decode_timeout" | "decode_out_of_memory" | "model_unavailable" | "task_unsupported" | "label_not_understood" | "model_answer_invalid" | "model_request_refused" | "encoder_unavailable" | "billing_not_configured" | "billing_unavailable" | "storage_unavailable" | "canceled" | "attempts_exhausted" | "dead_lettered" | "selftest_failed" | "spend_limit_reached" | "internal";
                /** @description What happened, for people */
                detail: string;
            } | null;
            /** @description Width in pixels as displayed (after rotation); null until decoded */
            widthPx: number | null;
            /** @description Height in pixels as displayed; null until decoded */
            heightPx: number | null;
            /** @description Length of the video in milliseconds; null for images */
            durationMs: number | null;
            /** @description Frames embedded so far (an image has 1) */
            frameCount: number;
            /** @description Signed address of a thumbnail, good for at least 30 minutes */
            thumbUrl: string | null;
            /**
             * @description The latest ingest job
             * @example job_01h455vb4pex5vsknk084sn02q
             */
            jobId: string | null;
            /**
             * Format: date-time
             * @description When the upload was created (UTC)
             */
            createdAt: string;
        };
        AssetCreated: {
            asset: components["schemas"]["Asset"];
            /** @description True when the project already holds this file: `asset` is that one and nothing is to be uploaded */
            duplicate: boolean;
            /** @description Where to put the parts; null for a duplicate */
            upload: {
                /** @description Length of every part but the last, in bytes */
                partBytes: number;
                /** @description All parts in order */
                parts: components["schemas"]["UploadPart"][];
                /**
                 * Format: date-time
                 * @description When the signed addresses end (UTC); ask for fresh ones with GET /v1/assets/{id}/upload
                 */
                expiresAt: string;
            } | null;
        };
        UploadPart: {
            /** @description Part number, from 1 */
            number: number;
            /** @description Signed address: PUT the bytes of the part there and keep the ETag of the answer */
            url: string;
            /** @description First byte of the part in the file */
            offset: number;
            /** @description Length of the part in bytes */
            bytes: number;
        };
        AssetInput: {
            /**
             * @description File name with extension
             * @example press-07.jpg
             */
            name: string;
            /** @description File size in bytes, 1 to 5000000000 */
            bytes: number;
            /** @description SHA-256 of the whole file, lower-case hexadecimal */
            sha256: string;
            /**
             * @description Media type of the file
             * @example image/jpeg
             */
            contentType: string;
            /**
             * @description Id of the project
             * @example project_01h455vb4pex5vsknk084sn02q
             */
            projectId: string;
            /** @description For videos; 1 frame a second when absent */
            sampling?: {
                /**
                 * @description Frames at a fixed rate
                 * @enum {string}
                 */
                mode: "rate";
                /**
                 * @description Frames taken a second of video
                 * @example 1
                 */
                framesPerSecond: number;
            } | {
                /**
                 * @description The video's own key frames only
                 * @enum {string}
                 */
                mode: "keyframes";
            };
        };
        AssetDetail: {
            /**
             * @description Id of the asset
             * @example asset_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /**
             * @description Id of the project
             * @example project_01h455vb4pex5vsknk084sn02q
             */
            projectId: string;
            /**
             * @description File name as uploaded
             * @example press-07.jpg
             */
            name: string;
            /**
             * @description Image or video
             * @enum {string}
             */
            kind: "image" | "video";
            /**
             * @description Media type, found by the magic bytes once the upload is complete
             * @enum {string}
             */
            contentType: "image/jpeg" | "image/png" | "image/webp" | "image/avif" | "image/gif" | "image/tiff" | "video/mp4" | "video/quicktime" | "video/webm" | "video/x-matroska" | "video/x-msvideo";
            /** @description File size in bytes */
            bytes: number;
            /** @description SHA-256 of the file, 64 hexadecimal digits */
            sha256: string;
            /**
             * @description `uploading` → `processing` → `ready` or `failed`
             * @enum {string}
             */
            state: "uploading" | "processing" | "ready" | "failed";
            /** @description Why it failed; null otherwise */
            error: {
                /**
                 * @description Stable code for programs
                 * @enum {string}
                 */
                code: "invalid_input" | "unauthenticated" | "forbidden" | "not_found" | "conflict" | "version_conflict" | "label_merged" | "label_in_use" | "import_invalid" | "idempotency_mismatch" | "rate_limited" | "too_large" | "unsupported_type" | "upload_incomplete" | "upload_size_mismatch" | "upload_hash_mismatch" | "file_empty" | "file_truncated" | "file_corrupt" | "image_too_large" | "too_many_pages" | "video_unreadable" | "video_without_index" | "decode_timeout" | "decode_out_of_memory" | "model_unavailable" | "task_unsupported" | "label_not_understood" | "model_answer_invalid" | "model_request_refused" | "encoder_unavailable" | "billing_not_configured" | "billing_unavailable" | "storage_unavailable" | "canceled" | "attempts_exhausted" | "dead_lettered" | "selftest_failed" | "spend_limit_reached" | "internal";
                /** @description What happened, for people */
                detail: string;
            } | null;
            /** @description Width in pixels as displayed (after rotation); null until decoded */
            widthPx: number | null;
            /** @description Height in pixels as displayed; null until decoded */
            heightPx: number | null;
            /** @description Length of the video in milliseconds; null for images */
            durationMs: number | null;
            /** @description Frames embedded so far (an image has 1) */
            frameCount: number;
            /** @description Signed address of a thumbnail, good for at least 30 minutes */
            thumbUrl: string | null;
            /**
             * @description The latest ingest job
             * @example job_01h455vb4pex5vsknk084sn02q
             */
            jobId: string | null;
            /**
             * Format: date-time
             * @description When the upload was created (UTC)
             */
            createdAt: string;
            /** @description Signed address of the uploaded file, good for at least 30 minutes; null while uploading */
            originalUrl: string | null;
            /** @description Signed address of the decoded still as a JPEG that every browser shows; null for videos */
            imageUrl: string | null;
            /** @description The latest ingest job */
            job: {
                /**
                 * @description Id of the job
                 * @example job_01h455vb4pex5vsknk084sn02q
                 */
                id: string;
                /**
                 * @description Kind of work
                 * @enum {string}
                 */
                task: "ingest" | "annotate" | "criteria" | "export" | "import" | "selftest";
                /**
                 * @description Where the job stands
                 * @enum {string}
                 */
                state: "queued" | "running" | "succeeded" | "partially_succeeded" | "failed" | "canceled";
                progress: components["schemas"]["JobProgress"];
                price: components["schemas"]["JobPrice"];
                /** @description Attempts so far; three in a row that save nothing end the job */
                attempt: number;
                /**
                 * @description The asset that the job is about, if one
                 * @example asset_01h455vb4pex5vsknk084sn02q
                 */
                assetId: string | null;
                /**
                 * @description The project that the job is about, if one
                 * @example project_01h455vb4pex5vsknk084sn02q
                 */
                projectId: string | null;
                /** @description That asset's file name */
                assetName: string | null;
                /** @description Why it failed; null otherwise */
                error: {
                    /**
                     * @description Stable code for programs
                     * @enum {string}
                     */
                    code: "invalid_input" | "unauthenticated" | "forbidden" | "not_found" | "conflict" | "version_conflict" | "label_merged" | "label_in_use" | "import_invalid" | "idempotency_mismatch" | "rate_limited" | "too_large" | "unsupported_type" | "upload_incomplete" | "upload_size_mismatch" | "upload_hash_mismatch" | "file_empty" | "file_truncated" | "file_corrupt" | "image_too_large" | "too_many_pages" | "video_unreadable" | "video_without_index" | "decode_timeout" | "decode_out_of_memory" | "model_unavailable" | "task_unsupported" | "label_not_understood" | "model_answer_invalid" | "model_request_refused" | "encoder_unavailable" | "billing_not_configured" | "billing_unavailable" | "storage_unavailable" | "canceled" | "attempts_exhausted" | "dead_lettered" | "selftest_failed" | "spend_limit_reached" | "internal";
                    /** @description What happened, for people */
                    detail: string;
                } | null;
                /** @description Items (frames) that failed one by one */
                itemErrorCount: number;
                /**
                 * Format: date-time
                 * @description When it was asked for (UTC)
                 */
                createdAt: string;
                /**
                 * Format: date-time
                 * @description When a runner first took it (UTC)
                 */
                startedAt: string | null;
                /**
                 * Format: date-time
                 * @description When it ended (UTC)
                 */
                finishedAt: string | null;
            } | null;
        };
        JobProgress: {
            /**
             * @description What the runner is doing; null before it starts
             * @enum {string|null}
             */
            stage: "downloading" | "verifying" | "decoding" | "embedding" | "working" | "saving" | "done" | null;
            /** @description Frames (or steps) finished */
            done: number;
            /** @description Frames (or steps) expected; null while unknown */
            total: number | null;
        };
        JobPrice: {
            /** @description Held for what is still to be done, in micro-dollars; 0 once the job has ended */
            reservedMicros: number;
            /** @description Charged for what was saved, in micro-dollars; attempts after the first charge nothing again */
            chargedMicros: number;
        };
        Upload: {
            /** @description Length of every part but the last, in bytes */
            partBytes: number;
            /** @description All parts in order */
            parts: components["schemas"]["UploadPart"][];
            /**
             * Format: date-time
             * @description When the signed addresses end (UTC); ask for fresh ones with GET /v1/assets/{id}/upload
             */
            expiresAt: string;
        };
        AssetCompleteInput: {
            /** @description All parts, in order */
            parts: {
                /** @description Part number, from 1 */
                number: number;
                /** @description ETag that S3 answered for the part */
                etag: string;
            }[];
        };
        FramePage: {
            /** @description Rows of this page */
            data: components["schemas"]["Frame"][];
            /** @description Cursor of the next page; null on the last */
            nextCursor: string | null;
        };
        Frame: {
            /**
             * @description Id of the frame
             * @example frame_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /**
             * @description Id of the asset
             * @example asset_01h455vb4pex5vsknk084sn02q
             */
            assetId: string;
            /** @description Position in the asset, from 0 */
            index: number;
            /** @description Time in the video, in milliseconds; 0 for an image */
            tMs: number;
            /** @description Width of the stored still in pixels */
            widthPx: number;
            /** @description Height of the stored still in pixels */
            heightPx: number;
            /** @description Signed address of the JPEG, good for at least 30 minutes */
            imageUrl: string;
            /** @description Signed address of the thumbnail, good for at least 30 minutes */
            thumbUrl: string;
            /** @description Labels on the frame */
            labelIds: string[];
        };
        RegionPage: {
            /** @description Rows of this page */
            data: components["schemas"]["Region"][];
            /** @description Cursor of the next page; null on the last */
            nextCursor: string | null;
        };
        Region: {
            /**
             * @description Id of the region
             * @example region_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /**
             * @description Id of the frame
             * @example frame_01h455vb4pex5vsknk084sn02q
             */
            frameId: string;
            /**
             * @description Its label; where that was merged since, `GET /v1/labels/{labelId}` answers what it became
             * @example label_01h455vb4pex5vsknk084sn02q
             */
            labelId: string;
            /** @description Where it is; never reaches beyond the frame */
            box: {
                /** @description Left edge, in pixels of the frame */
                x: number;
                /** @description Upper edge, in pixels of the frame */
                y: number;
                /** @description Width, in pixels of the frame */
                width: number;
                /** @description Height, in pixels of the frame */
                height: number;
            };
            /** @description A closer outline than the box; null where there is none */
            outline: {
                /**
                 * @description One or more polygons; what lies in any of them belongs to it
                 * @enum {string}
                 */
                kind: "polygon";
                /** @description 1 to 100 polygons */
                polygons: number[][];
            } | {
                /**
                 * @description A run-length coded mask as COCO has it: column by column, off first
                 * @enum {string}
                 */
                kind: "mask";
                /** @description Height and width, those of the frame */
                size: [
                    number,
                    number
                ];
                /** @description Lengths of the runs in COCO's compressed form */
                counts: string;
            } | null;
            /**
             * @description Whether a machine or a person drew it
             * @enum {string}
             */
            origin: "machine" | "person";
            /**
             * @description `proposed` until somebody, or a rule, has decided
             * @enum {string}
             */
            state: "proposed" | "accepted" | "rejected";
            /**
             * @description The verdict behind it; null for those that a person drew
             * @example verdict_01h455vb4pex5vsknk084sn02q
             */
            verdictId: string | null;
            /** @description The machine's confidence, 0 to 1; null where a person drew it */
            confidence: number | null;
            /** @description Counts its changes, from 1 */
            version: number;
            /**
             * Format: date-time
             * @description When it was drawn (UTC)
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed (UTC); null when never
             */
            changedAt: string | null;
        };
        RegionInput: {
            /**
             * @description Id of the label
             * @example label_01h455vb4pex5vsknk084sn02q
             */
            labelId: string;
            box?: components["schemas"]["RegionBox"];
            /** @description A closer outline; the box becomes the smallest that holds it */
            outline?: {
                /**
                 * @description One or more polygons; what lies in any of them belongs to it
                 * @enum {string}
                 */
                kind: "polygon";
                /** @description 1 to 100 polygons */
                polygons: number[][];
            } | {
                /**
                 * @description A run-length coded mask as COCO has it: column by column, off first
                 * @enum {string}
                 */
                kind: "mask";
                /** @description Height and width, those of the frame */
                size: [
                    number,
                    number
                ];
                /** @description Lengths of the runs in COCO's compressed form */
                counts: string;
            };
        };
        RegionBox: {
            /** @description Left edge, in pixels of the frame */
            x: number;
            /** @description Upper edge, in pixels of the frame */
            y: number;
            /** @description Width, in pixels of the frame */
            width: number;
            /** @description Height, in pixels of the frame */
            height: number;
        };
        RegionChange: {
            /** @description The version that the change is made to; another one answers 409 `version_conflict` */
            version: number;
            /**
             * @description Id of the label
             * @example label_01h455vb4pex5vsknk084sn02q
             */
            labelId?: string;
            /** @description A new box; an outline that it had is gone */
            box?: {
                /** @description Left edge, in pixels of the frame */
                x: number;
                /** @description Upper edge, in pixels of the frame */
                y: number;
                /** @description Width, in pixels of the frame */
                width: number;
                /** @description Height, in pixels of the frame */
                height: number;
            };
            /** @description A closer outline; the box becomes the smallest that holds it */
            outline?: {
                /**
                 * @description One or more polygons; what lies in any of them belongs to it
                 * @enum {string}
                 */
                kind: "polygon";
                /** @description 1 to 100 polygons */
                polygons: number[][];
            } | {
                /**
                 * @description A run-length coded mask as COCO has it: column by column, off first
                 * @enum {string}
                 */
                kind: "mask";
                /** @description Height and width, those of the frame */
                size: [
                    number,
                    number
                ];
                /** @description Lengths of the runs in COCO's compressed form */
                counts: string;
            };
            /**
             * @description A change of box, outline or label accepts it unless this says otherwise
             * @enum {string}
             */
            state?: "proposed" | "accepted" | "rejected";
        };
        SearchResult: {
            search: components["schemas"]["Search"];
            /** @description Hits of this page */
            data: components["schemas"]["SearchHit"][];
            /** @description Cursor of the next page; null on the last */
            nextCursor: string | null;
        };
        Search: {
            /**
             * @description Id of the search
             * @example search_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /**
             * @description What was searched by
             * @enum {string}
             */
            kind: "text" | "image" | "frame";
            /** @description The words; null otherwise */
            text: string | null;
            /**
             * @description The frame; null otherwise
             * @example frame_01h455vb4pex5vsknk084sn02q
             */
            frameId: string | null;
            filter: components["schemas"]["SearchFilter"];
            /** @description What was understood of the words */
            terms: {
                /** @description Words of the query */
                text: string;
                /** @description What they were understood as */
                concept: string;
                /**
                 * @description The label that they name; absent when it is the model that understood them
                 * @example label_01h455vb4pex5vsknk084sn02q
                 */
                labelId?: string;
            }[];
            /** @description Hits in the frozen result, at most 200 */
            total: number;
            /** @description Embedding space that was searched */
            space: string;
            /** @description Version of the model that embedded the query */
            modelVersion: string;
            /** @description Time taken, in milliseconds */
            tookMs: number;
            /**
             * Format: date-time
             * @description When it ran (UTC)
             */
            createdAt: string;
        };
        SearchFilter: {
            /** @description Only these projects */
            projectIds?: string[];
            /** @description Only these assets */
            assetIds?: string[];
            /**
             * @description Only images or only videos
             * @enum {string}
             */
            kind?: "image" | "video";
            /**
             * Format: date-time
             * @description Only assets uploaded at or after this time (UTC)
             */
            createdAfter?: string;
            /**
             * Format: date-time
             * @description Only assets uploaded before this time (UTC)
             */
            createdBefore?: string;
            /** @description Only frames with at least one of these labels */
            labelIds?: string[];
        };
        SearchHit: {
            /** @description Position in the results, from 1 */
            rank: number;
            /** @description Whole score, 0 to 1; comparable within one search only */
            score: number;
            /** @description What the score is made of */
            components: components["schemas"]["SearchComponent"][];
            frame: components["schemas"]["Frame"];
            asset: components["schemas"]["SearchHitAsset"];
        };
        SearchComponent: {
            /**
             * @description What the component compares
             * @enum {string}
             */
            name: "appearance" | "file_name" | "label";
            /** @description Score of the component, 0 to 1 */
            score: number;
            /** @description Its weight in the whole score */
            weight: number;
        };
        SearchHitAsset: {
            /**
             * @description Id of the asset
             * @example asset_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /**
             * @description Id of the project
             * @example project_01h455vb4pex5vsknk084sn02q
             */
            projectId: string;
            /** @description File name */
            name: string;
            /**
             * @description Image or video
             * @enum {string}
             */
            kind: "image" | "video";
            /** @description Length of the video in milliseconds */
            durationMs: number | null;
        };
        SearchInput: {
            /**
             * @description Words in English, Japanese or Korean
             * @example blue wrench
             */
            text?: string;
            /**
             * @description Find frames like this one
             * @example frame_01h455vb4pex5vsknk084sn02q
             */
            frameId?: string;
            filter?: components["schemas"]["SearchFilter"];
        };
        SearchHistoryPage: {
            /** @description Rows of this page */
            data: components["schemas"]["Search"][];
            /** @description Cursor of the next page; null on the last */
            nextCursor: string | null;
        };
        LabelImport: {
            /** @description Whether it was written; false for a dry run */
            applied: boolean;
            /** @description Stands for this file and the labels as they are: send it with the same file to apply it. Null when there are errors */
            digest: string | null;
            counts: components["schemas"]["LabelImportCounts"];
            /** @description Rows that are not unchanged, errors first, at most 1000 */
            rows: {
                /** @description Row of the file; 1 has the names of the columns */
                row: number;
                /**
                 * @description What becomes of it
                 * @enum {string}
                 */
                action: "create" | "update" | "unchanged" | "error";
                /**
                 * @description The label; null for one that is yet to be made
                 * @example label_01h455vb4pex5vsknk084sn02q
                 */
                labelId: string | null;
                /** @description Name in the file, or that of the label */
                name: string;
                /** @description What changes */
                changes: {
                    /** @description Name of the column */
                    column: string;
                    /** @description As it is */
                    before: string;
                    /** @description As it will be */
                    after: string;
                }[];
                /** @description What is wrong */
                errors: {
                    /** @description Name of the column; null for the whole row */
                    column: string | null;
                    /** @description What stands there */
                    found: string;
                    /**
                     * @description What is wrong with it, for programs
                     * @enum {string}
                     */
                    code: "row_malformed" | "id_unknown" | "id_merged" | "id_repeated" | "export_id_fixed" | "version_changed" | "project_unknown" | "name_taken" | "hotkey_taken" | "value_invalid";
                    /** @description What is wrong with it */
                    message: string;
                }[];
            }[];
        };
        /** @description Of all rows */
        LabelImportCounts: {
            /** @description Rows that make a label */
            create: number;
            /** @description Rows that change one */
            update: number;
            /** @description Rows that change nothing */
            unchanged: number;
            /** @description Rows with errors; with any, nothing is written */
            error: number;
        };
        LabelPage: {
            /** @description Rows of this page */
            data: components["schemas"]["Label"][];
            /** @description Cursor of the next page; null on the last */
            nextCursor: string | null;
        };
        Label: {
            /**
             * @description Id of the label. It never changes
             * @example label_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /** @description Number of the label in exports: from 1, never changed, never given twice in the organization */
            exportId: number;
            /**
             * @description Display name
             * @example Scratched
             */
            name: string;
            /** @description What belongs to it and what does not; may be empty */
            definition: string;
            /**
             * @description Other names by language (BCP 47)
             * @example {
             *       "en": [
             *         "shakey thing"
             *       ],
             *       "ja": [
             *         "ゆれるもの"
             *       ]
             *     }
             */
            synonyms: {
                [key: string]: string[];
            };
            /**
             * @description Colour in the portal
             * @enum {string}
             */
            color: "blue" | "orange" | "green" | "pink" | "sky" | "vermilion" | "yellow" | "gray";
            /**
             * @description Key that chooses it in the portal; null for none
             * @example s
             */
            hotkey: string | null;
            /** @description The projects that it is for; null for all */
            projectIds: string[] | null;
            /** @description Number of its current version; changes name the one that they began from */
            version: number;
            /**
             * Format: date-time
             * @description Since when it is hidden from pickers (UTC); null while it is not
             */
            archivedAt: string | null;
            /** @description Frames that carry it, or a label that was merged into it */
            frameCount: number;
            /** @description Labels that were merged into it, also by way of others */
            mergedIds: string[];
            /**
             * @description The id that was asked for, where that label was merged into this one
             * @example label_01h455vb4pex5vsknk084sn02q
             */
            redirectedFrom: string | null;
            /**
             * Format: date-time
             * @description When it was created (UTC)
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed (UTC)
             */
            updatedAt: string;
        };
        LabelInput: {
            /** @description Name, 1 to 100 characters, unique in the organization whatever the case and width */
            name: string;
            /** @description What belongs to it, at most 2000 characters */
            definition?: string;
            /**
             * @description Other names by language (BCP 47), at most 50 in each of at most 20 languages
             * @example {
             *       "en": [
             *         "shakey thing"
             *       ]
             *     }
             */
            synonyms?: {
                [key: string]: string[];
            };
            /**
             * @description Colour in the portal
             * @enum {string}
             */
            color?: "blue" | "orange" | "green" | "pink" | "sky" | "vermilion" | "yellow" | "gray";
            /**
             * @description Key that chooses it in the portal, unique in the organization; null for none
             * @example shift+s
             */
            hotkey?: string | null;
            /** @description The projects that it is for; null for all */
            projectIds?: string[] | null;
        };
        /** @description What is absent stays as it is */
        LabelChange: {
            /** @description The version that the change begins from; another one in force answers 409 `version_conflict` */
            version: number;
            /** @description Name, 1 to 100 characters, unique in the organization whatever the case and width */
            name?: string;
            /** @description What belongs to it, at most 2000 characters */
            definition?: string;
            /**
             * @description Other names by language (BCP 47), at most 50 in each of at most 20 languages
             * @example {
             *       "en": [
             *         "shakey thing"
             *       ]
             *     }
             */
            synonyms?: {
                [key: string]: string[];
            };
            /**
             * @description Colour in the portal
             * @enum {string}
             */
            color?: "blue" | "orange" | "green" | "pink" | "sky" | "vermilion" | "yellow" | "gray";
            /**
             * @description Key that chooses it in the portal, unique in the organization; null for none
             * @example shift+s
             */
            hotkey?: string | null;
            /** @description The projects that it is for; null for all */
            projectIds?: string[] | null;
        };
        LabelVersionPage: {
            /** @description Rows of this page */
            data: components["schemas"]["LabelVersion"][];
            /** @description Cursor of the next page; null on the last */
            nextCursor: string | null;
        };
        LabelVersion: {
            /** @description From 1 on */
            number: number;
            /**
             * @description Display name
             * @example Scratched
             */
            name: string;
            /** @description What belongs to it and what does not; may be empty */
            definition: string;
            /**
             * @description Other names by language (BCP 47)
             * @example {
             *       "en": [
             *         "shakey thing"
             *       ],
             *       "ja": [
             *         "ゆれるもの"
             *       ]
             *     }
             */
            synonyms: {
                [key: string]: string[];
            };
            /**
             * @description Colour in the portal
             * @enum {string}
             */
            color: "blue" | "orange" | "green" | "pink" | "sky" | "vermilion" | "yellow" | "gray";
            /**
             * @description Key that chooses it in the portal; null for none
             * @example s
             */
            hotkey: string | null;
            /** @description The projects that it is for; null for all */
            projectIds: string[] | null;
            actor: components["schemas"]["LabelActor"];
            /**
             * Format: date-time
             * @description Since when it was in force (UTC)
             */
            createdAt: string;
        };
        /** @description Who did it */
        LabelActor: {
            /**
             * @description A person, an API key, a runner, or Kensa itself
             * @enum {string}
             */
            kind: "user" | "apiKey" | "runner" | "system";
            /** @description Id of the person or key; null for the others */
            id: string | null;
            /** @description Name at that time */
            name: string;
        };
        LabelEventPage: {
            /** @description Rows of this page */
            data: components["schemas"]["LabelEvent"][];
            /** @description Cursor of the next page; null on the last */
            nextCursor: string | null;
        };
        LabelEvent: {
            /**
             * @description Id of the entry
             * @example labelevent_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /**
             * @description What happened
             * @enum {string}
             */
            kind: "merged" | "unmerged" | "split" | "archived" | "restored";
            /** @description The label that it happened to: what was merged, what was split */
            label: {
                /**
                 * @description Id of the label
                 * @example label_01h455vb4pex5vsknk084sn02q
                 */
                id: string;
                /** @description Its name at that time */
                name: string;
            };
            /** @description What it was merged into or taken out of; the new label of a split */
            other: {
                /**
                 * @description Id of the label
                 * @example label_01h455vb4pex5vsknk084sn02q
                 */
                id: string;
                /** @description Its name at that time */
                name: string;
            } | null;
            /** @description Frames that carried the label then; of a split those that were moved */
            frameCount: number | null;
            actor: components["schemas"]["LabelActor"];
            /**
             * Format: date-time
             * @description When it happened (UTC)
             */
            createdAt: string;
        };
        LabelUsage: {
            /** @description Frames that carry it, or a label that was merged into it */
            frameCount: number;
            /** @description Assets that these frames are of */
            assetCount: number;
            /** @description Regions of it on frames, whether proposed, accepted or rejected */
            regionCount: number;
            /** @description By project, most frames first */
            projects: {
                /**
                 * @description Id of the project
                 * @example project_01h455vb4pex5vsknk084sn02q
                 */
                projectId: string;
                /** @description Frames in this project */
                frameCount: number;
            }[];
        };
        LabelFramePage: {
            /** @description Rows of this page */
            data: components["schemas"]["Frame"][];
            /** @description Cursor of the next page; null on the last */
            nextCursor: string | null;
        };
        LabelFramesInput: {
            /** @description 1 to 500 frames */
            frameIds: string[];
        };
        LabelMergePreview: {
            /** @description Frames that carry the label now */
            frameCount: number;
            /** @description Frames that carry the one that stays */
            intoFrameCount: number;
            /** @description Frames that carry both */
            bothFrameCount: number;
            /** @description Frames that will carry the one that stays */
            mergedFrameCount: number;
        };
        LabelMergeInput: {
            /**
             * @description The label that stays
             * @example label_01h455vb4pex5vsknk084sn02q
             */
            intoLabelId: string;
        };
        LabelSplit: {
            label: components["schemas"]["Label"];
            /** @description The new labels, in the order asked for */
            parts: components["schemas"]["Label"][];
        };
        LabelSplitInput: {
            /** @description The version of the label that the split begins from */
            version: number;
            /** @description The new labels, 1 to 10; no frame in two of them */
            parts: {
                /** @description Name, 1 to 100 characters, unique in the organization whatever the case and width */
                name: string;
                /** @description What belongs to it, at most 2000 characters */
                definition?: string;
                /**
                 * @description Other names by language (BCP 47), at most 50 in each of at most 20 languages
                 * @example {
                 *       "en": [
                 *         "shakey thing"
                 *       ]
                 *     }
                 */
                synonyms?: {
                    [key: string]: string[];
                };
                /**
                 * @description Colour in the portal
                 * @enum {string}
                 */
                color?: "blue" | "orange" | "green" | "pink" | "sky" | "vermilion" | "yellow" | "gray";
                /**
                 * @description Key that chooses it in the portal, unique in the organization; null for none
                 * @example shift+s
                 */
                hotkey?: string | null;
                /** @description The projects that it is for; null for all */
                projectIds?: string[] | null;
                /** @description Frames of the label that it takes along */
                frameIds: string[];
            }[];
        };
        JobPage: {
            /** @description Rows of this page */
            data: components["schemas"]["Job"][];
            /** @description Cursor of the next page; null on the last */
            nextCursor: string | null;
        };
        Job: {
            /**
             * @description Id of the job
             * @example job_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /**
             * @description Kind of work
             * @enum {string}
             */
            task: "ingest" | "annotate" | "criteria" | "export" | "import" | "selftest";
            /**
             * @description Where the job stands
             * @enum {string}
             */
            state: "queued" | "running" | "succeeded" | "partially_succeeded" | "failed" | "canceled";
            progress: components["schemas"]["JobProgress"];
            price: components["schemas"]["JobPrice"];
            /** @description Attempts so far; three in a row that save nothing end the job */
            attempt: number;
            /**
             * @description The asset that the job is about, if one
             * @example asset_01h455vb4pex5vsknk084sn02q
             */
            assetId: string | null;
            /**
             * @description The project that the job is about, if one
             * @example project_01h455vb4pex5vsknk084sn02q
             */
            projectId: string | null;
            /** @description That asset's file name */
            assetName: string | null;
            /** @description Why it failed; null otherwise */
            error: {
                /**
                 * @description Stable code for programs
                 * @enum {string}
                 */
                code: "invalid_input" | "unauthenticated" | "forbidden" | "not_found" | "conflict" | "version_conflict" | "label_merged" | "label_in_use" | "import_invalid" | "idempotency_mismatch" | "rate_limited" | "too_large" | "unsupported_type" | "upload_incomplete" | "upload_size_mismatch" | "upload_hash_mismatch" | "file_empty" | "file_truncated" | "file_corrupt" | "image_too_large" | "too_many_pages" | "video_unreadable" | "video_without_index" | "decode_timeout" | "decode_out_of_memory" | "model_unavailable" | "task_unsupported" | "label_not_understood" | "model_answer_invalid" | "model_request_refused" | "encoder_unavailable" | "billing_not_configured" | "billing_unavailable" | "storage_unavailable" | "canceled" | "attempts_exhausted" | "dead_lettered" | "selftest_failed" | "spend_limit_reached" | "internal";
                /** @description What happened, for people */
                detail: string;
            } | null;
            /** @description Items (frames) that failed one by one */
            itemErrorCount: number;
            /**
             * Format: date-time
             * @description When it was asked for (UTC)
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When a runner first took it (UTC)
             */
            startedAt: string | null;
            /**
             * Format: date-time
             * @description When it ended (UTC)
             */
            finishedAt: string | null;
        };
        JobRequest: components["schemas"]["IngestRequest"] | components["schemas"]["AnnotateRequest"] | components["schemas"]["CriteriaRequest"] | components["schemas"]["SelftestRequest"];
        IngestRequest: {
            /**
             * @description Makes an uploaded asset searchable anew; its frames are replaced as new ones are saved (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            task: "ingest";
            /** @description Which asset, and how */
            input: {
                /**
                 * @description Id of the asset
                 * @example asset_01h455vb4pex5vsknk084sn02q
                 */
                assetId: string;
                /** @description Which frames of a video; as before when absent */
                sampling?: {
                    /**
                     * @description Frames at a fixed rate
                     * @enum {string}
                     */
                    mode: "rate";
                    /**
                     * @description Frames taken a second of video
                     * @example 1
                     */
                    framesPerSecond: number;
                } | {
                    /**
                     * @description The video's own key frames only
                     * @enum {string}
                     */
                    mode: "keyframes";
                };
            };
        };
        AnnotateRequest: {
            /**
             * @description Finds where labels are to be seen on frames, and proposes a region for each (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            task: "annotate";
            /** @description Where to look, and for what */
            input: {
                /** @description 1 to 10000 frames */
                frameIds?: string[];
                /**
                 * @description All frames of this asset
                 * @example asset_01h455vb4pex5vsknk084sn02q
                 */
                assetId?: string;
                /** @description All frames of 1 to 1000 assets, 10000 frames at most */
                assetIds?: string[];
                /**
                 * @description All frames of this project as it is now, 10000 at most
                 * @example project_01h455vb4pex5vsknk084sn02q
                 */
                projectId?: string;
                /** @description 1 to 100 labels to look for */
                labels: {
                    /**
                     * @description Id of the label
                     * @example label_01h455vb4pex5vsknk084sn02q
                     */
                    labelId: string;
                    /** @description Score from which a region is proposed; the model's own when absent */
                    threshold?: number;
                }[];
                /** @description Lets the machine decide alone; without it every answer waits for a person */
                rule?: {
                    /**
                     * @description A plain threshold
                     * @enum {string}
                     */
                    kind: "threshold";
                    /** @description Answers of this confidence or more are accepted */
                    accept: number;
                    /**
                     * @description Answers below this confidence are rejected
                     * @default null
                     */
                    reject: number | null;
                };
                /** @description Looks at 3 frames at most to show what would be found: free, and no region or verdict is stored. `GET /v1/jobs/{jobId}/result` has what it found. 60 an hour for an organization */
                preview?: boolean;
                /** @description Gives each region an outline too, a mask of what stands out in its box, where a plausible one is found; of 200 regions a frame at most, the best. The box is then the mask's. Costs nothing more. Absent: boxes only */
                masks?: boolean;
            };
        };
        CriteriaRequest: {
            /**
             * @description Answers the criteria of a rubric about frames, and ranks the patterns that the answers make (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            task: "criteria";
            /** @description Where to look, and what to ask */
            input: {
                /** @description 1 to 10000 frames */
                frameIds?: string[];
                /**
                 * @description All frames of this asset
                 * @example asset_01h455vb4pex5vsknk084sn02q
                 */
                assetId?: string;
                /** @description All frames of 1 to 1000 assets, 10000 frames at most */
                assetIds?: string[];
                /**
                 * @description All frames of this project as it is now, 10000 at most
                 * @example project_01h455vb4pex5vsknk084sn02q
                 */
                projectId?: string;
                /**
                 * @description Id of the rubric
                 * @example rubric_01h455vb4pex5vsknk084sn02q
                 */
                rubricId: string;
                /** @description Version of the rubric; the one in force when absent */
                rubricNumber?: number;
                /** @description Lets the machine decide alone; without it every answer waits for a person */
                rule?: {
                    /**
                     * @description A plain threshold
                     * @enum {string}
                     */
                    kind: "threshold";
                    /** @description Answers of this confidence or more are accepted */
                    accept: number;
                    /**
                     * @description Answers below this confidence are rejected
                     * @default null
                     */
                    reject: number | null;
                };
            };
        };
        SelftestRequest: {
            /**
             * @description Walks through the queue and a runner without touching anything; free of charge (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            task: "selftest";
            /**
             * @description What the rehearsal does; every field may be left out
             * @default {}
             */
            input: {
                /**
                 * @description Steps of progress
                 * @default 1
                 */
                steps: number;
                /**
                 * @description Duration of a step in milliseconds
                 * @default 0
                 */
                stepMs: number;
                /**
                 * @description How the job ends, to rehearse what your program does then
                 * @default succeeded
                 * @enum {string}
                 */
                outcome: "succeeded" | "partially_succeeded" | "failed";
            };
        };
        JobEstimate: {
            /**
             * @description Kind of work
             * @enum {string}
             */
            task: "ingest" | "annotate" | "criteria" | "export" | "import" | "selftest";
            /** @description Empty for work that is free */
            lines: {
                /**
                 * @description What is counted
                 * @enum {string}
                 */
                unit: "image_embedded" | "video_second" | "image_annotated" | "criteria_image" | "search" | "storage_mb_day";
                /** @description How many of the unit at most */
                quantity: number;
                /** @description Price of the line in micro-dollars */
                amountMicros: number;
            }[];
            /** @description What the job reserves, in micro-dollars: the most that it is expected to cost */
            totalMicros: number;
        };
        BulkJobResult: {
            /** @description One result for each of the request, in its order */
            data: {
                /** @description Position in the request, from 0 */
                index: number;
                /** @description The job as it stands now; null when it was refused */
                job: {
                    /**
                     * @description Id of the job
                     * @example job_01h455vb4pex5vsknk084sn02q
                     */
                    id: string;
                    /**
                     * @description Kind of work
                     * @enum {string}
                     */
                    task: "ingest" | "annotate" | "criteria" | "export" | "import" | "selftest";
                    /**
                     * @description Where the job stands
                     * @enum {string}
                     */
                    state: "queued" | "running" | "succeeded" | "partially_succeeded" | "failed" | "canceled";
                    progress: components["schemas"]["JobProgress"];
                    price: components["schemas"]["JobPrice"];
                    /** @description Attempts so far; three in a row that save nothing end the job */
                    attempt: number;
                    /**
                     * @description The asset that the job is about, if one
                     * @example asset_01h455vb4pex5vsknk084sn02q
                     */
                    assetId: string | null;
                    /**
                     * @description The project that the job is about, if one
                     * @example project_01h455vb4pex5vsknk084sn02q
                     */
                    projectId: string | null;
                    /** @description That asset's file name */
                    assetName: string | null;
                    /** @description Why it failed; null otherwise */
                    error: {
                        /**
                         * @description Stable code for programs
                         * @enum {string}
                         */
                        code: "invalid_input" | "unauthenticated" | "forbidden" | "not_found" | "conflict" | "version_conflict" | "label_merged" | "label_in_use" | "import_invalid" | "idempotency_mismatch" | "rate_limited" | "too_large" | "unsupported_type" | "upload_incomplete" | "upload_size_mismatch" | "upload_hash_mismatch" | "file_empty" | "file_truncated" | "file_corrupt" | "image_too_large" | "too_many_pages" | "video_unreadable" | "video_without_index" | "decode_timeout" | "decode_out_of_memory" | "model_unavailable" | "task_unsupported" | "label_not_understood" | "model_answer_invalid" | "model_request_refused" | "encoder_unavailable" | "billing_not_configured" | "billing_unavailable" | "storage_unavailable" | "canceled" | "attempts_exhausted" | "dead_lettered" | "selftest_failed" | "spend_limit_reached" | "internal";
                        /** @description What happened, for people */
                        detail: string;
                    } | null;
                    /** @description Items (frames) that failed one by one */
                    itemErrorCount: number;
                    /**
                     * Format: date-time
                     * @description When it was asked for (UTC)
                     */
                    createdAt: string;
                    /**
                     * Format: date-time
                     * @description When a runner first took it (UTC)
                     */
                    startedAt: string | null;
                    /**
                     * Format: date-time
                     * @description When it ended (UTC)
                     */
                    finishedAt: string | null;
                } | null;
                /** @description Why this one was refused; null otherwise */
                error: {
                    /**
                     * @description Stable code for programs
                     * @enum {string}
                     */
                    code: "invalid_input" | "unauthenticated" | "forbidden" | "not_found" | "conflict" | "version_conflict" | "label_merged" | "label_in_use" | "import_invalid" | "idempotency_mismatch" | "rate_limited" | "too_large" | "unsupported_type" | "upload_incomplete" | "upload_size_mismatch" | "upload_hash_mismatch" | "file_empty" | "file_truncated" | "file_corrupt" | "image_too_large" | "too_many_pages" | "video_unreadable" | "video_without_index" | "decode_timeout" | "decode_out_of_memory" | "model_unavailable" | "task_unsupported" | "label_not_understood" | "model_answer_invalid" | "model_request_refused" | "encoder_unavailable" | "billing_not_configured" | "billing_unavailable" | "storage_unavailable" | "canceled" | "attempts_exhausted" | "dead_lettered" | "selftest_failed" | "spend_limit_reached" | "internal";
                    /** @description What happened, for people */
                    detail: string;
                } | null;
            }[];
        };
        BulkJobRequest: {
            /** @description 1 to 100 jobs */
            jobs: components["schemas"]["JobRequest"][];
        };
        BulkJobIds: {
            /** @description 1 to 100 jobs */
            jobIds: string[];
        };
        JobItemErrorPage: {
            /** @description Rows of this page */
            data: components["schemas"]["JobItemError"][];
            /** @description Cursor of the next page; null on the last */
            nextCursor: string | null;
        };
        JobItemError: {
            /**
             * @description Id of the jobItem
             * @example item_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /**
             * @description What failed: a time code of the video, a page, a frame or a label
             * @example t=12.000s
             */
            subject: string;
            error: components["schemas"]["StoredError"];
        };
        StoredError: {
            /**
             * @description Stable code for programs
             * @enum {string}
             */
            code: "invalid_input" | "unauthenticated" | "forbidden" | "not_found" | "conflict" | "version_conflict" | "label_merged" | "label_in_use" | "import_invalid" | "idempotency_mismatch" | "rate_limited" | "too_large" | "unsupported_type" | "upload_incomplete" | "upload_size_mismatch" | "upload_hash_mismatch" | "file_empty" | "file_truncated" | "file_corrupt" | "image_too_large" | "too_many_pages" | "video_unreadable" | "video_without_index" | "decode_timeout" | "decode_out_of_memory" | "model_unavailable" | "task_unsupported" | "label_not_understood" | "model_answer_invalid" | "model_request_refused" | "encoder_unavailable" | "billing_not_configured" | "billing_unavailable" | "storage_unavailable" | "canceled" | "attempts_exhausted" | "dead_lettered" | "selftest_failed" | "spend_limit_reached" | "internal";
            /** @description What happened, for people */
            detail: string;
        };
        JobResult: {
            /** @description Regions that it proposed, so far; without those that a later job took the place of */
            regionCount: number;
            /** @description Frames that have one or more of its regions */
            frameCount: number;
            /** @description Frames about which it answered a rubric, so far */
            assessmentCount: number;
            /** @description How many of them the machine could not decide alone */
            toReviewCount: number;
            /** @description What a preview found, frame by frame; null for jobs that are none, and until it has ended */
            preview: {
                /**
                 * @description Id of the frame
                 * @example frame_01h455vb4pex5vsknk084sn02q
                 */
                frameId: string;
                /** @description The best 200 at most, best first */
                regions: {
                    /**
                     * @description Id of the label
                     * @example label_01h455vb4pex5vsknk084sn02q
                     */
                    labelId: string;
                    /** @description Where it is */
                    box: {
                        /** @description Left edge, in pixels of the frame */
                        x: number;
                        /** @description Upper edge, in pixels of the frame */
                        y: number;
                        /** @description Width, in pixels of the frame */
                        width: number;
                        /** @description Height, in pixels of the frame */
                        height: number;
                    };
                    /** @description A mask in pixels of the frame, where masks were asked for and a plausible one was found */
                    outline: {
                        /**
                         * @description One or more polygons; what lies in any of them belongs to it
                         * @enum {string}
                         */
                        kind: "polygon";
                        /** @description 1 to 100 polygons */
                        polygons: number[][];
                    } | {
                        /**
                         * @description A run-length coded mask as COCO has it: column by column, off first
                         * @enum {string}
                         */
                        kind: "mask";
                        /** @description Height and width, those of the frame */
                        size: [
                            number,
                            number
                        ];
                        /** @description Lengths of the runs in COCO's compressed form */
                        counts: string;
                    } | null;
                    /** @description Score of the model */
                    score: number;
                }[];
            }[] | null;
        };
        RubricPage: {
            /** @description Rows of this page */
            data: components["schemas"]["RubricSummary"][];
            /** @description Cursor of the next page; null on the last */
            nextCursor: string | null;
        };
        RubricSummary: {
            /**
             * @description Id of the rubric. It never changes
             * @example rubric_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /**
             * @description What people call it
             * @example Protective equipment
             */
            name: string;
            /** @description What it is for; may be empty */
            description: string;
            /** @description Number of the version of its content that is in force, from 1 */
            number: number;
            /** @description SHA-256 of the criteria’s ids and the patterns’ rules; the same rules give the same one, however they are written */
            rulesHash: string;
            /** @description Criteria of that version */
            criterionCount: number;
            /** @description Patterns of that version */
            patternCount: number;
            /** @description Counts its changes, from 1; changes name the one that they began from */
            version: number;
            /**
             * Format: date-time
             * @description Since when it is hidden from pickers (UTC); null while it is not
             */
            archivedAt: string | null;
            /**
             * Format: date-time
             * @description When it was created (UTC)
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed (UTC)
             */
            updatedAt: string;
        };
        Rubric: {
            /**
             * @description Id of the rubric. It never changes
             * @example rubric_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /**
             * @description What people call it
             * @example Protective equipment
             */
            name: string;
            /** @description What it is for; may be empty */
            description: string;
            /** @description Number of the version of its content that is in force, from 1 */
            number: number;
            /** @description SHA-256 of the criteria’s ids and the patterns’ rules; the same rules give the same one, however they are written */
            rulesHash: string;
            /** @description Criteria of that version */
            criterionCount: number;
            /** @description Patterns of that version */
            patternCount: number;
            /** @description Counts its changes, from 1; changes name the one that they began from */
            version: number;
            /**
             * Format: date-time
             * @description Since when it is hidden from pickers (UTC); null while it is not
             */
            archivedAt: string | null;
            /**
             * Format: date-time
             * @description When it was created (UTC)
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed (UTC)
             */
            updatedAt: string;
            content: components["schemas"]["RubricContent"];
            /** @description Patterns that no answers can bring to the first place: probably mistakes */
            unreachablePatternIds: string[];
        };
        RubricContent: {
            /** @description 1 to 200 yes/no questions */
            criteria: components["schemas"]["Criterion"][];
            /**
             * @description Up to 50 patterns
             * @default []
             */
            patterns: components["schemas"]["RubricPattern"][];
        };
        Criterion: {
            /**
             * @description Names it in answers and patterns
             * @example A01
             */
            id: string;
            /**
             * @description What the model is asked about the picture, to be answered with yes or no; 1 to 300 characters
             * @example Is a helmet worn?
             */
            question: string;
            /**
             * @description The thing whose presence answers the question with yes, for runners without a language model; null: such a runner cannot tell
             * @default null
             * @example helmet
             */
            lookFor: string | null;
            /**
             * @description How it is put when the answer is yes, by language (BCP 47)
             * @default {}
             * @example {
             *       "en": "a helmet is worn"
             *     }
             */
            yes: {
                [key: string]: string;
            };
            /**
             * @description How it is put when the answer is no, by language (BCP 47)
             * @default {}
             * @example {
             *       "en": "no helmet is worn"
             *     }
             */
            no: {
                [key: string]: string;
            };
        };
        RubricPattern: {
            /**
             * @description Names the pattern
             * @example P01
             */
            id: string;
            /**
             * @description What people call it
             * @example Unprotected head
             */
            name: string;
            /**
             * @description Among patterns of equal points the lower number goes first
             * @default 0
             */
            priority: number;
            /**
             * @description Criteria that must be answered with yes; otherwise the pattern is out
             * @default []
             */
            required: string[];
            /** @description What speaks for it; those that did are its explanation */
            triggers: components["schemas"]["PatternTrigger"][];
            /**
             * @description How the finding is put; {pattern}, {reasons} and {points} are filled in, by language (BCP 47)
             * @default {}
             * @example {
             *       "en": "{pattern}: {reasons}."
             *     }
             */
            wording: {
                [key: string]: string;
            };
        };
        PatternTrigger: {
            /**
             * @description A criterion of the rubric
             * @example A01
             */
            criterion: string;
            /** @description The answer that speaks for the pattern: 1 yes, 0 no */
            wanted: 0 | 1;
            /** @description What it is worth then */
            points: number;
        };
        RubricInput: {
            /** @description Name, 1 to 100 characters, unique in the organization whatever the case and width */
            name: string;
            /** @description What it is for, at most 2000 characters */
            description?: string;
            content: components["schemas"]["RubricContent"];
        };
        RubricTrialResult: {
            /** @description SHA-256 of the rules that were applied */
            rulesHash: string;
            /** @description The four best at most, best first */
            patterns: components["schemas"]["WordedPattern"][];
        };
        WordedPattern: {
            /**
             * @description Id of the pattern
             * @example P01
             */
            id: string;
            /** @description Its points */
            score: number;
            /** @description Criteria whose answers spoke for it: the explanation */
            fired: string[];
            /** @description What people call it */
            name: string;
            /** @description How the finding is put, in the language asked for or else in English */
            wording: string;
        };
        RubricTrial: {
            content: components["schemas"]["RubricContent"];
            /**
             * @description An answer to every criterion: 1 yes, 0 no
             * @example {
             *       "A01": 1
             *     }
             */
            answers: {
                [key: string]: 0 | 1 | null;
            };
            /**
             * @description Language of the wording (BCP 47)
             * @default en
             */
            language: string;
        };
        /** @description What is absent stays as it is */
        RubricChange: {
            /** @description The version that the change begins from; another one in force answers 409 `version_conflict` */
            version: number;
            /** @description Name, 1 to 100 characters, unique in the organization whatever the case and width */
            name?: string;
            /** @description What it is for, at most 2000 characters */
            description?: string;
            /** @description A new version of the content; what was assessed by earlier ones stays as it is */
            content?: {
                /** @description 1 to 200 yes/no questions */
                criteria: components["schemas"]["Criterion"][];
                /**
                 * @description Up to 50 patterns
                 * @default []
                 */
                patterns: components["schemas"]["RubricPattern"][];
            };
        };
        RubricVersionPage: {
            /** @description Rows of this page */
            data: components["schemas"]["RubricVersion"][];
            /** @description Cursor of the next page; null on the last */
            nextCursor: string | null;
        };
        RubricVersion: {
            /** @description From 1 on */
            number: number;
            /** @description SHA-256 of its rules */
            rulesHash: string;
            /** @description Its criteria */
            criterionCount: number;
            /** @description Its patterns */
            patternCount: number;
            actor: components["schemas"]["RubricActor"];
            /**
             * Format: date-time
             * @description Since when it was in force (UTC)
             */
            createdAt: string;
        };
        /** @description Who made it */
        RubricActor: {
            /**
             * @description A person, an API key, a runner, or Kensa itself
             * @enum {string}
             */
            kind: "user" | "apiKey" | "runner" | "system";
            /** @description Id of the person or key; null for the others */
            id: string | null;
            /** @description Name at that time */
            name: string;
        };
        RubricVersionDetail: {
            /** @description From 1 on */
            number: number;
            /** @description SHA-256 of its rules */
            rulesHash: string;
            /** @description Its criteria */
            criterionCount: number;
            /** @description Its patterns */
            patternCount: number;
            actor: components["schemas"]["RubricActor"];
            /**
             * Format: date-time
             * @description Since when it was in force (UTC)
             */
            createdAt: string;
            content: components["schemas"]["RubricContent"];
        };
        AssessmentPage: {
            /** @description Rows of this page */
            data: components["schemas"]["Assessment"][];
            /** @description Cursor of the next page; null on the last */
            nextCursor: string | null;
        };
        Assessment: {
            /**
             * @description Id of the assessment
             * @example assessment_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /**
             * @description Id of the rubric
             * @example rubric_01h455vb4pex5vsknk084sn02q
             */
            rubricId: string;
            /** @description Version of the rubric that was asked */
            rubricNumber: number;
            /**
             * @description Id of the frame
             * @example frame_01h455vb4pex5vsknk084sn02q
             */
            frameId: string;
            /**
             * @description Id of the asset
             * @example asset_01h455vb4pex5vsknk084sn02q
             */
            assetId: string;
            /** @description File name of the asset */
            assetName: string;
            /** @description Time of the frame in its asset, in milliseconds */
            tMs: number;
            /** @description Width of the frame in pixels */
            widthPx: number;
            /** @description Height of the frame in pixels */
            heightPx: number;
            /** @description Signed address of the frame */
            imageUrl: string;
            /** @description Signed address of a small picture of it */
            thumbUrl: string;
            /**
             * @description The answers as they stand, people’s corrections in them: 1 yes, 0 no, null where the machine could not tell
             * @example {
             *       "A01": 1,
             *       "A02": 0
             *     }
             */
            answers: {
                [key: string]: 0 | 1 | null;
            };
            /**
             * @description What the machine had answered
             * @example {
             *       "A01": 1,
             *       "A02": 1
             *     }
             */
            machineAnswers: {
                [key: string]: 0 | 1 | null;
            };
            /** @description What the answers make, the four best at most, best first; empty while an answer is missing */
            patterns: components["schemas"]["WordedPattern"][];
            /** @description Where on the frame it was seen, by criterion, as far as the machine tells */
            seenAt: {
                [key: string]: components["schemas"]["RegionBox"];
            };
            /**
             * @description A language model, or likeness to the words of `lookFor`
             * @enum {string}
             */
            method: "language_model" | "similarity";
            /** @description The machine's confidence in its answers, 0 to 1; null where one is missing */
            confidence: number | null;
            /**
             * @description `proposed` until somebody, or a rule, has decided
             * @enum {string}
             */
            state: "proposed" | "accepted" | "rejected";
            /**
             * @description The verdict behind it
             * @example verdict_01h455vb4pex5vsknk084sn02q
             */
            verdictId: string;
            /**
             * @description The answer of the language model as it came; null where none was asked
             * @example answer_01h455vb4pex5vsknk084sn02q
             */
            modelAnswerId: string | null;
            /** @description Counts its changes, from 1 */
            version: number;
            /**
             * Format: date-time
             * @description When it was assessed (UTC)
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed (UTC); null when never
             */
            changedAt: string | null;
        };
        AssessmentCounts: {
            /** @description All of the rubric under this filter */
            total: number;
            states: components["schemas"]["AssessmentStateCounts"];
            /** @description By first pattern, most first; patterns that none has are absent */
            patterns: {
                /**
                 * @description Their first pattern; null for those without one
                 * @example P01
                 */
                patternId: string | null;
                /** @description How many there are */
                total: number;
                states: components["schemas"]["AssessmentStateCounts"];
            }[];
        };
        /** @description How many there are in each state */
        AssessmentStateCounts: {
            /** @description Undecided ones */
            proposed: number;
            /** @description Accepted ones */
            accepted: number;
            /** @description Rejected ones */
            rejected: number;
        };
        AssessmentChange: {
            /** @description The version that the change is made to; another one answers 409 `version_conflict` */
            version: number;
            /**
             * @description New answers to some criteria; the others stay. The patterns follow
             * @example {
             *       "A02": 0
             *     }
             */
            answers?: {
                [key: string]: 0 | 1 | null;
            };
            /**
             * @description A change of answers accepts it unless this says otherwise
             * @enum {string}
             */
            state?: "proposed" | "accepted" | "rejected";
        };
        ModelAnswer: {
            /**
             * @description Id of the modelAnswer
             * @example answer_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /**
             * @description The job that asked; null once that job is gone
             * @example job_01h455vb4pex5vsknk084sn02q
             */
            jobId: string | null;
            /**
             * @description The frame that was shown
             * @example frame_01h455vb4pex5vsknk084sn02q
             */
            frameId: string | null;
            /**
             * @description Name of the server that gave the last answer
             * @example primary
             */
            endpoint: string;
            /**
             * @description Model as that server names it
             * @example Qwen/Qwen2.5-VL-7B-Instruct
             */
            model: string;
            /** @description What was asked, word for word */
            question: string;
            /** @description Whether the last answer had the form asked for; nothing is made of one that had not */
            valid: boolean;
            /** @description Every answer as it came, in order */
            tries: {
                /** @description The answer as it came. Untrusted text */
                raw: string;
                /** @description Why it was refused; null for the one that was taken */
                complaint: string | null;
            }[];
            /** @description Tokens read, as the servers counted */
            inputTokens: number;
            /** @description Tokens written, as the servers counted */
            outputTokens: number;
            /** @description From the question to the last answer, in milliseconds */
            tookMs: number;
            /**
             * Format: date-time
             * @description When it was asked (UTC)
             */
            createdAt: string;
        };
        VerdictPage: {
            /** @description Rows of this page */
            data: components["schemas"]["Verdict"][];
            /** @description Cursor of the next page; null on the last */
            nextCursor: string | null;
        };
        Verdict: {
            /**
             * @description Id of the verdict
             * @example verdict_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /**
             * @description Id of the project
             * @example project_01h455vb4pex5vsknk084sn02q
             */
            projectId: string | null;
            /**
             * @description The job that made it; null once that job is gone
             * @example job_01h455vb4pex5vsknk084sn02q
             */
            jobId: string | null;
            /**
             * @description Kind of work
             * @example annotate
             * @enum {string}
             */
            task: "ingest" | "annotate" | "criteria" | "export" | "import" | "selftest";
            /** @description What the verdict is about */
            subject: {
                /**
                 * @description What it is about
                 * @enum {string}
                 */
                kind: "frame" | "region" | "specimen" | "asset" | "asset_pair";
                /**
                 * @description Id of it; of a pair the first asset
                 * @example region_01h455vb4pex5vsknk084sn02q
                 */
                id: string;
                /**
                 * @description The asset that it belongs to
                 * @example asset_01h455vb4pex5vsknk084sn02q
                 */
                assetId: string | null;
                /**
                 * @description The second asset of a pair
                 * @example asset_01h455vb4pex5vsknk084sn02q
                 */
                otherAssetId: string | null;
            };
            /**
             * @description The answer; its fields depend on the task
             * @example {
             *       "labelId": "label_01h455vb4pex5vsknk084sn02q"
             *     }
             */
            value: {
                [key: string]: unknown;
            };
            /**
             * @description Raw scores of the model, as it gave them
             * @example {
             *       "score": 0.83,
             *       "threshold": 0.35
             *     }
             */
            scores: {
                [key: string]: unknown;
            };
            /** @description Confidence, 0 to 1; null: the machine gave no answer */
            confidence: number | null;
            /** @description What speaks for it */
            evidence: {
                [key: string]: unknown;
            };
            /** @description From what it came */
            provenance: {
                /** @description What went in */
                inputs: {
                    /**
                     * @description `pixels`: the bytes that the model saw; `still`: the stored JPEG of the frame
                     * @example pixels
                     */
                    kind: string;
                    /** @description SHA-256 of the bytes, 64 hexadecimal digits */
                    sha256: string;
                }[];
                /**
                 * @description Model pack
                 * @example builtin
                 */
                pack: string;
                /** @description Version of the pack; changes with any of its files */
                packVersion: string;
                /**
                 * @description Which model of the pack
                 * @example regions
                 */
                modelRole: string;
                /** @description Embedding space of the words, where the model compares with words */
                space: string | null;
                /**
                 * @description How the picture became the model’s input
                 * @example contain-256-rgb-114.114.114
                 */
                preprocessing: string;
                /** @description Version of what was asked for: labels, thresholds, rule and masks, or a rubric; null where nothing is configured */
                configurationVersion: string | null;
                /** @description The labels that it names, as they were then */
                labels: {
                    /** @description Id of the label */
                    labelId: string;
                    /** @description Version of the label; null where labels have none */
                    version: string | null;
                    /** @description What the model was told that the label means */
                    words: string[];
                }[];
                /** @description Version of the runner */
                runnerVersion: string;
            };
            /** @description What let the machine decide alone, or not */
            rule: {
                /**
                 * @description A threshold that a certificate proves
                 * @enum {string}
                 */
                kind: "certificate";
                /** @description Id of the certificate */
                certificateId: string;
                /** @description Accepted from this confidence on */
                threshold: number;
                /** @description Share of the acceptable ones that a person sees all the same */
                auditShare: number;
            } | {
                /**
                 * @description A plain threshold of the organization's own
                 * @enum {string}
                 */
                kind: "threshold";
                /** @description Accepted from this confidence on */
                accept: number;
                /** @description Rejected below this confidence */
                reject: number | null;
            } | {
                /**
                 * @description The machine decides nothing alone
                 * @enum {string}
                 */
                kind: "none";
            };
            /** @description Drawn once, uniform in [0, 1): below the audit share a person looks at it all the same. Null while it waits for a person under a goal, so that an audit looks like any other */
            auditDraw: number | null;
            /** @description What forbids deciding alone, whatever the confidence */
            holds: string[];
            /** @description Versions that the decision was made under */
            versions: {
                [key: string]: string;
            };
            /** @description What was decided */
            decision: {
                /**
                 * @description What follows from it
                 * @enum {string}
                 */
                decision: "accepted" | "needs_review" | "rejected";
                /**
                 * @description Why
                 * @enum {string}
                 */
                reason: "certified" | "above_threshold" | "below_threshold" | "uncertain" | "audit" | "held" | "no_answer" | "no_rule";
                /** @description Probability with which it was drawn for audit; 0 when it would not have been accepted */
                auditInclusion: number;
            };
            /** @description Names the question: a later answer to it by the same model version takes the place of this one */
            key: string;
            /** @description Position among several answers to the same question, from 0 */
            answerIndex: number;
            /**
             * Format: date-time
             * @description When it was made (UTC)
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When a later answer took its place (UTC); null while it stands
             */
            supersededAt: string | null;
        };
        VerdictReplay: {
            /**
             * @description Id of the verdict
             * @example verdict_01h455vb4pex5vsknk084sn02q
             */
            verdictId: string;
            /** @description Whether deciding again from the stored evidence comes to what is stored */
            equal: boolean;
            /** @description What is stored */
            stored: {
                /**
                 * @description What follows from it
                 * @enum {string}
                 */
                decision: "accepted" | "needs_review" | "rejected";
                /**
                 * @description Why
                 * @enum {string}
                 */
                reason: "certified" | "above_threshold" | "below_threshold" | "uncertain" | "audit" | "held" | "no_answer" | "no_rule";
                /** @description Probability with which it was drawn for audit; 0 when it would not have been accepted */
                auditInclusion: number;
            };
            /** @description What it comes to now; null when the stored evidence can decide nothing */
            recomputed: {
                /**
                 * @description What follows from it
                 * @enum {string}
                 */
                decision: "accepted" | "needs_review" | "rejected";
                /**
                 * @description Why
                 * @enum {string}
                 */
                reason: "certified" | "above_threshold" | "below_threshold" | "uncertain" | "audit" | "held" | "no_answer" | "no_rule";
                /** @description Probability with which it was drawn for audit; 0 when it would not have been accepted */
                auditInclusion: number;
            } | null;
            /**
             * @description Fields that differ; `input` when the stored evidence is not what evidence can be
             * @example []
             */
            differences: string[];
        };
        ReviewItemPage: {
            /** @description Rows of this page */
            data: components["schemas"]["ReviewItem"][];
            /** @description Cursor of the next page; null on the last */
            nextCursor: string | null;
        };
        ReviewItem: {
            /**
             * @description Id of the reviewItem
             * @example review_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /**
             * @description The verdict in doubt
             * @example verdict_01h455vb4pex5vsknk084sn02q
             */
            verdictId: string;
            /**
             * @description Id of the project
             * @example project_01h455vb4pex5vsknk084sn02q
             */
            projectId: string | null;
            /**
             * @description Kind of work
             * @example annotate
             * @enum {string}
             */
            task: "ingest" | "annotate" | "criteria" | "export" | "import" | "selftest";
            /** @description What the verdict is about */
            subject: {
                /**
                 * @description What it is about
                 * @enum {string}
                 */
                kind: "frame" | "region" | "specimen" | "asset" | "asset_pair";
                /**
                 * @description Id of it
                 * @example region_01h455vb4pex5vsknk084sn02q
                 */
                id: string;
                /**
                 * @description The asset that it belongs to
                 * @example asset_01h455vb4pex5vsknk084sn02q
                 */
                assetId: string | null;
            };
            /**
             * @description The label that it says, where it says one; a merged one leads on
             * @example label_01h455vb4pex5vsknk084sn02q
             */
            labelId: string | null;
            /** @description The machine's answer; its fields depend on the task */
            value: {
                [key: string]: unknown;
            };
            /** @description What speaks for it */
            evidence: {
                [key: string]: unknown;
            };
            /** @description Confidence of the machine, 0 to 1. Null when it gave no answer, and while an item waits that proves a certificate: nobody's answer is to lean on it */
            confidence: number | null;
            /** @description The frame on which it is to be seen; null where there is none */
            picture: {
                /**
                 * @description Id of the frame
                 * @example frame_01h455vb4pex5vsknk084sn02q
                 */
                frameId: string;
                /** @description Name of the asset */
                assetName: string;
                /** @description Time of the frame in its asset, in milliseconds */
                tMs: number;
                /** @description Width of the frame in pixels */
                widthPx: number;
                /** @description Height of the frame in pixels */
                heightPx: number;
                /** @description Signed address of the frame */
                imageUrl: string;
                /** @description Signed address of a small picture of it */
                thumbUrl: string;
            } | null;
            /**
             * @description Why it waits. An audit is told as `low_confidence` until it is decided, so that it looks like any other
             * @enum {string}
             */
            reason: "low_confidence" | "no_rule" | "no_answer" | "new_label" | "model_disagreement" | "audit" | "reported";
            /** @description More comes first */
            priority: number;
            /** @description Items of one cluster are alike; null where there is none */
            cluster: string | null;
            /**
             * Format: date-time
             * @description When it should be decided (UTC)
             */
            dueAt: string | null;
            /**
             * @description The person it is for; null: anybody
             * @example user_01h455vb4pex5vsknk084sn02q
             */
            assigneeId: string | null;
            /**
             * Format: date-time
             * @description When somebody passed it on (UTC)
             */
            escalatedAt: string | null;
            /** @description What whoever reported or passed it on said */
            note: string | null;
            /** @description Who is at it; null when nobody is */
            claim: {
                /** @description Whether the caller has it */
                mine: boolean;
                /**
                 * Format: date-time
                 * @description When it is free again (UTC)
                 */
                until: string;
            } | null;
            /**
             * @description `withdrawn`: a later answer took the place of the verdict
             * @enum {string}
             */
            state: "open" | "decided" | "withdrawn";
            /**
             * @description What was decided; null while it waits
             * @enum {string|null}
             */
            outcome: "accepted" | "corrected" | "rejected" | "cant_tell" | null;
            /**
             * Format: date-time
             * @description When it was decided (UTC)
             */
            decidedAt: string | null;
            /** @description Counts its changes, from 1; a decision names the one that it was made on */
            version: number;
            /**
             * Format: date-time
             * @description Since when it waits (UTC)
             */
            createdAt: string;
        };
        ClaimedReviewItems: {
            /** @description Items that are the caller's until `until`, those that come first at the top */
            data: components["schemas"]["ReviewItem"][];
            /**
             * Format: date-time
             * @description When they are free again (UTC); null when there were none
             */
            until: string | null;
            /** @description Open items under the same filter, these among them */
            left: number;
        };
        ReviewClaim: {
            /**
             * @description Of which items
             * @default {}
             */
            filter: {
                /**
                 * @description Id of the project
                 * @example project_01h455vb4pex5vsknk084sn02q
                 */
                projectId?: string;
                /**
                 * @description Only verdicts of this job
                 * @example job_01h455vb4pex5vsknk084sn02q
                 */
                jobId?: string;
                /**
                 * @description Id of the asset
                 * @example asset_01h455vb4pex5vsknk084sn02q
                 */
                assetId?: string;
                /**
                 * @description Only this label and those merged into it
                 * @example label_01h455vb4pex5vsknk084sn02q
                 */
                labelId?: string;
                /**
                 * @description Only this kind of work
                 * @enum {string}
                 */
                task?: "ingest" | "annotate" | "criteria" | "export" | "import" | "selftest";
                /**
                 * @description As the item tells it
                 * @enum {string}
                 */
                reason?: "low_confidence" | "no_rule" | "no_answer" | "new_label" | "model_disagreement" | "audit" | "reported";
                /** @description Only items of this cluster */
                cluster?: string;
                /**
                 * @description Only items of this tier of confidence; those without an answer are `unsure`
                 * @enum {string}
                 */
                tier?: "sure" | "likely" | "unsure";
                /**
                 * @description Only items for the caller, or for nobody in particular
                 * @enum {string}
                 */
                assignee?: "me" | "nobody";
                /**
                 * @description Only items that somebody passed on, or only others
                 * @enum {string}
                 */
                escalated?: "true" | "false";
                /**
                 * @description Only items that should have been decided by now
                 * @enum {string}
                 */
                due?: "overdue";
            };
            /**
             * @description How many, 1 to 50
             * @default 10
             */
            count: number;
            /**
             * @description Not these: those that the caller has at hand or has skipped
             * @default []
             */
            except: string[];
        };
        ReviewRelease: {
            /** @description Items to let go */
            itemIds: string[];
        };
        DecidedReviewItems: {
            /** @description Undoes all of it; null when nothing was decided */
            batchId: string | null;
            /** @description Items that were decided */
            decided: number;
            /** @description Items that stay: those that are to be looked at one by one */
            kept: number;
            /** @description Items that another person is at, or that changed meanwhile */
            skipped: number;
            /** @description Items beyond the 2000 that one call decides */
            left: number;
        };
        ReviewDecisionOfMany: {
            /**
             * @description The same answer to all of them
             * @enum {string}
             */
            answer: "accept" | "reject";
            /** @description All open items under this filter */
            filter?: {
                /**
                 * @description Id of the project
                 * @example project_01h455vb4pex5vsknk084sn02q
                 */
                projectId?: string;
                /**
                 * @description Only verdicts of this job
                 * @example job_01h455vb4pex5vsknk084sn02q
                 */
                jobId?: string;
                /**
                 * @description Id of the asset
                 * @example asset_01h455vb4pex5vsknk084sn02q
                 */
                assetId?: string;
                /**
                 * @description Only this label and those merged into it
                 * @example label_01h455vb4pex5vsknk084sn02q
                 */
                labelId?: string;
                /**
                 * @description Only this kind of work
                 * @enum {string}
                 */
                task?: "ingest" | "annotate" | "criteria" | "export" | "import" | "selftest";
                /**
                 * @description As the item tells it
                 * @enum {string}
                 */
                reason?: "low_confidence" | "no_rule" | "no_answer" | "new_label" | "model_disagreement" | "audit" | "reported";
                /** @description Only items of this cluster */
                cluster?: string;
                /**
                 * @description Only items of this tier of confidence; those without an answer are `unsure`
                 * @enum {string}
                 */
                tier?: "sure" | "likely" | "unsure";
                /**
                 * @description Only items for the caller, or for nobody in particular
                 * @enum {string}
                 */
                assignee?: "me" | "nobody";
                /**
                 * @description Only items that somebody passed on, or only others
                 * @enum {string}
                 */
                escalated?: "true" | "false";
                /**
                 * @description Only items that should have been decided by now
                 * @enum {string}
                 */
                due?: "overdue";
            };
            /** @description Or these, each at the version that was looked at */
            items?: {
                /**
                 * @description Id of the reviewItem
                 * @example review_01h455vb4pex5vsknk084sn02q
                 */
                id: string;
                /** @description The version that was looked at */
                version: number;
            }[];
            /** @description How many the caller believes there are; with another number nothing happens */
            expected?: number;
        };
        DecidedReviewItem: {
            item: components["schemas"]["ReviewItem"];
            /** @description What was noted; its id undoes it */
            review: {
                /**
                 * @description Id of the review
                 * @example reviewed_01h455vb4pex5vsknk084sn02q
                 */
                id: string;
                /**
                 * @description Id of the reviewItem
                 * @example review_01h455vb4pex5vsknk084sn02q
                 */
                itemId: string;
                /**
                 * @description Id of the verdict
                 * @example verdict_01h455vb4pex5vsknk084sn02q
                 */
                verdictId: string;
                /**
                 * @description What was done
                 * @enum {string}
                 */
                action: "accept" | "correct" | "reject" | "cant_tell" | "escalate" | "report" | "assign" | "undo";
                /**
                 * @description What the item came to by it; null where it stayed open
                 * @enum {string|null}
                 */
                outcome: "accepted" | "corrected" | "rejected" | "cant_tell" | null;
                actor: components["schemas"]["ReviewActor"];
                /** @description What was before, as far as it changed */
                before: {
                    [key: string]: unknown;
                } | null;
                /** @description What it became */
                after: {
                    [key: string]: unknown;
                } | null;
                /** @description What the person said to it */
                note: string | null;
                /** @description How long it was looked at, in milliseconds */
                tookMs: number | null;
                /** @description The same for all items of one action on many */
                batchId: string | null;
                /** @description The item's version that came of it */
                itemVersion: number;
                /** @description Whether it was undone */
                undone: boolean;
                /**
                 * Format: date-time
                 * @description When it was done (UTC)
                 */
                createdAt: string;
            };
        };
        ReviewActor: {
            /**
             * @description A person, an API key, a runner, or Kensa itself
             * @enum {string}
             */
            kind: "user" | "apiKey" | "runner" | "system";
            /** @description Id of the person or key; null for the others */
            id: string | null;
            /** @description Name at that time */
            name: string;
        };
        ReviewDecision: {
            /** @description The version of the item that was looked at; another one answers 409 `version_conflict` */
            version: number;
            /**
             * @description `escalate` leaves it open for somebody else; `correct` wants `value`
             * @enum {string}
             */
            answer: "accept" | "correct" | "reject" | "cant_tell" | "escalate";
            /**
             * @description What it is instead; its fields depend on the task. For `annotate`: `labelId`, `box` or `outline`, at least one of them
             * @example {
             *       "labelId": "label_01h455vb4pex5vsknk084sn02q"
             *     }
             */
            value?: {
                [key: string]: unknown;
            };
            /** @description A sentence for whoever looks at it next */
            note?: string;
            /**
             * @description Of `escalate`: the person it is passed on to; anybody else without
             * @example user_01h455vb4pex5vsknk084sn02q
             */
            assigneeId?: string;
            /** @description How long it was looked at, in milliseconds */
            tookMs?: number;
        };
        ReviewItemChange: {
            /** @description The version that the change is made to; another one answers 409 `version_conflict` */
            version: number;
            /**
             * @description The person it is for; null: anybody
             * @example user_01h455vb4pex5vsknk084sn02q
             */
            assigneeId?: string | null;
            /**
             * Format: date-time
             * @description When it should be decided (UTC)
             */
            dueAt?: string | null;
            /** @description More comes first */
            priority?: number;
        };
        ReviewPage: {
            /** @description Rows of this page */
            data: components["schemas"]["Review"][];
            /** @description Cursor of the next page; null on the last */
            nextCursor: string | null;
        };
        Review: {
            /**
             * @description Id of the review
             * @example reviewed_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /**
             * @description Id of the reviewItem
             * @example review_01h455vb4pex5vsknk084sn02q
             */
            itemId: string;
            /**
             * @description Id of the verdict
             * @example verdict_01h455vb4pex5vsknk084sn02q
             */
            verdictId: string;
            /**
             * @description What was done
             * @enum {string}
             */
            action: "accept" | "correct" | "reject" | "cant_tell" | "escalate" | "report" | "assign" | "undo";
            /**
             * @description What the item came to by it; null where it stayed open
             * @enum {string|null}
             */
            outcome: "accepted" | "corrected" | "rejected" | "cant_tell" | null;
            actor: components["schemas"]["ReviewActor"];
            /** @description What was before, as far as it changed */
            before: {
                [key: string]: unknown;
            } | null;
            /** @description What it became */
            after: {
                [key: string]: unknown;
            } | null;
            /** @description What the person said to it */
            note: string | null;
            /** @description How long it was looked at, in milliseconds */
            tookMs: number | null;
            /** @description The same for all items of one action on many */
            batchId: string | null;
            /** @description The item's version that came of it */
            itemVersion: number;
            /** @description Whether it was undone */
            undone: boolean;
            /**
             * Format: date-time
             * @description When it was done (UTC)
             */
            createdAt: string;
        };
        UndoneReview: {
            /** @description Items that wait again */
            undone: number;
            /** @description Items of the action that somebody has changed since, and that stay as they are */
            kept: number;
            /** @description The first of them, as they are now */
            items: components["schemas"]["ReviewItem"][];
        };
        /** @description Without either: the caller's last action that stands */
        ReviewUndo: {
            /**
             * @description This action
             * @example reviewed_01h455vb4pex5vsknk084sn02q
             */
            reviewId?: string;
            /**
             * Format: uuid
             * @description This action on many
             */
            batchId?: string;
        };
        ReviewStats: {
            /** @description Items that wait under the filter */
            open: number;
            /** @description Those of them that should have been decided by now */
            overdue: number;
            /** @description Those of them that somebody passed on */
            escalated: number;
            /** @description Items that were decided under the filter */
            decided: number;
            /** @description What waits, by tier of confidence */
            byTier: {
                /**
                 * @description The tier
                 * @enum {string}
                 */
                of: "sure" | "likely" | "unsure";
                /** @description Items that wait */
                open: number;
            }[];
            /** @description What waits, by reason as items tell it */
            byReason: {
                /**
                 * @description The reason
                 * @enum {string}
                 */
                of: "low_confidence" | "no_rule" | "no_answer" | "new_label" | "model_disagreement" | "audit" | "reported";
                /** @description Items that wait */
                open: number;
            }[];
            /** @description What waits, by label; the 100 largest */
            byLabel: {
                /**
                 * @description The label
                 * @example label_01h455vb4pex5vsknk084sn02q
                 */
                of: string;
                /** @description Items that wait */
                open: number;
            }[];
            /** @description What waits, by cluster; the 100 largest */
            byCluster: {
                /** @description The cluster */
                of: string;
                /** @description Items that wait */
                open: number;
            }[];
            /** @description What waits, by kind of work */
            byTask: {
                /**
                 * @description The kind of work
                 * @enum {string}
                 */
                of: "ingest" | "annotate" | "criteria" | "export" | "import" | "selftest";
                /** @description Items that wait */
                open: number;
            }[];
            /** @description Who decided how much, most first; what was undone does not count */
            pace: {
                actor: components["schemas"]["ReviewActor"];
                /** @description Items decided in the last 7 days */
                decided: number;
                /** @description Items decided in the last 24 hours */
                decidedToday: number;
                /** @description Items an hour while at it, in the last 7 days; null with too few to say */
                perHour: number | null;
                /** @description Share of them in which the machine was right */
                agreement: number | null;
            }[];
        };
        ReviewSettings: {
            /** @description From this confidence on items are `sure` */
            sureFrom: number;
            /** @description From this confidence on items are `likely`; below they are `unsure` */
            likelyFrom: number;
            /** @description Hours after which an item is overdue; null: never */
            dueHours: number | null;
            /** @description Counts the changes; 0 when nobody has changed anything yet */
            version: number;
        };
        ReviewSettingsInput: {
            /** @description From this confidence on items are `sure` */
            sureFrom: number;
            /** @description From this confidence on items are `likely`; below they are `unsure` */
            likelyFrom: number;
            /** @description Hours after which an item is overdue; null: never */
            dueHours: number | null;
            /** @description Counts the changes; 0 when nobody has changed anything yet */
            version: number;
        };
        VerdictReport: {
            /** @description A sentence for whoever looks at it next */
            note: string;
        };
        CertificateGoalPage: {
            /** @description Rows of this page */
            data: components["schemas"]["CertificateGoal"][];
            /** @description Cursor of the next page; null on the last */
            nextCursor: string | null;
        };
        CertificateGoal: {
            /**
             * @description Id of the certificateGoal
             * @example goal_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /**
             * @description Kind of work
             * @enum {string}
             */
            task: "ingest" | "annotate" | "criteria" | "export" | "import" | "selftest";
            /** @description The labels that it is about */
            labelIds: string[];
            /**
             * @description `certified`: accepts alone what a certificate proves; `threshold`: accepts from a plain threshold on, unproven; `off`: every verdict waits for a person
             * @enum {string}
             */
            mode: "certified" | "threshold" | "off";
            /** @description Share of what is accepted that may be wrong, 0.001 to 0.5 */
            alpha: number;
            /** @description Probability that the promise itself may be wrong, 0.001 to 0.5 */
            delta: number;
            /** @description Share of all verdicts that people look at one by one, 0.01 to 1: the evidence, and the watch over it */
            auditShare: number;
            /** @description Of `threshold`: accepted from this confidence on */
            accept: number | null;
            /** @description Of `threshold`: rejected below this confidence */
            reject: number | null;
            /**
             * @description `collecting`: not certifiable yet; `uncertified`: a plain threshold
             * @enum {string}
             */
            state: "collecting" | "certified" | "suspended" | "uncertified" | "off";
            /** @description The one that holds; the last suspended one while none does */
            certificate: {
                /**
                 * @description Id of the certificate
                 * @example cert_01h455vb4pex5vsknk084sn02q
                 */
                id: string;
                /**
                 * @description Id of the certificateGoal
                 * @example goal_01h455vb4pex5vsknk084sn02q
                 */
                goalId: string;
                /** @description At most this share of what is accepted is wrong */
                alpha: number;
                /** @description The probability at most that this promise itself is wrong */
                delta: number;
                /** @description Accepted from this confidence on */
                threshold: number;
                /** @description Verdicts at or above the threshold that people looked at one by one */
                audited: number;
                /** @description Those among them in which the machine was wrong */
                errors: number;
                /** @description Share of the verdicts of its time that would have been accepted */
                coverage: number;
                /** @description What it was made for; a change of any of it suspends it */
                basis: {
                    /** @description The labels that it covered */
                    labelIds: string[];
                    /** @description Model, its version and its preprocessing */
                    modelSpace: string;
                    /** @description Version of what the labels mean to the model */
                    configurationVersion: string;
                };
                /**
                 * Format: date-time
                 * @description Valid since (UTC)
                 */
                createdAt: string;
                /**
                 * Format: date-time
                 * @description When it was suspended, or renewed by another (UTC)
                 */
                suspendedAt: string | null;
                /** @description Why it was suspended; empty while it holds. `renewed`: one that accepts more has taken its place */
                reasons: ("model_changed" | "configuration_changed" | "labels_changed" | "task_changed" | "scores_drifted" | "errors_rose" | "goal_changed" | "withdrawn" | "renewed")[];
            } | null;
            /** @description What speaks for it so far, under the present model and labels */
            evidence: {
                /** @description Verdicts of the sample that were decided one by one, in order */
                audited: number;
                /** @description Those in which the machine was wrong */
                errors: number;
                /** @description Verdicts of the sample that wait for a person */
                waiting: number;
                /** @description Verdicts of the sample that were decided since the certificate was made; 0 without one */
                auditsSince: number;
                /** @description Those among them that would have been accepted wrongly */
                errorsSince: number;
                /** @description How many more until the next test, if none of them is wrong; null while a certificate holds, and for a plain threshold, whose accepted verdicts nobody looks at */
                reviewsNeeded: number | null;
            };
            /**
             * Format: date-time
             * @description Verdicts from here on are evidence (UTC)
             */
            evidenceFrom: string;
            /** @description Counts its changes, from 1 */
            version: number;
            /**
             * Format: date-time
             * @description When it was set (UTC)
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed (UTC)
             */
            changedAt: string;
        };
        CertificateGoalInput: {
            /**
             * @description Kind of work
             * @enum {string}
             */
            task: "ingest" | "annotate" | "criteria" | "export" | "import" | "selftest";
            /** @description 1 to 100 labels; each may have one goal of a task */
            labelIds: string[];
            /**
             * @description `certified`: accepts alone what a certificate proves; `threshold`: accepts from a plain threshold on, unproven; `off`: every verdict waits for a person
             * @enum {string}
             */
            mode: "certified" | "threshold" | "off";
            /** @description Share of what is accepted that may be wrong, 0.001 to 0.5 */
            alpha: number;
            /** @description Probability that the promise itself may be wrong, 0.001 to 0.5 */
            delta: number;
            /** @description Share of all verdicts that people look at one by one, 0.01 to 1: the evidence, and the watch over it */
            auditShare: number;
            /**
             * @description Of `threshold`: accepted from this confidence on
             * @default null
             */
            accept: number | null;
            /**
             * @description Of `threshold`: rejected below this confidence
             * @default null
             */
            reject: number | null;
        };
        /** @description Another alpha or delta begins its evidence anew: who has seen what it would give must prove it with what comes after */
        CertificateGoalChange: {
            /** @description The version that the change is made to */
            version: number;
            /**
             * @description `certified`: accepts alone what a certificate proves; `threshold`: accepts from a plain threshold on, unproven; `off`: every verdict waits for a person
             * @enum {string}
             */
            mode: "certified" | "threshold" | "off";
            /** @description Share of what is accepted that may be wrong, 0.001 to 0.5 */
            alpha: number;
            /** @description Probability that the promise itself may be wrong, 0.001 to 0.5 */
            delta: number;
            /** @description Share of all verdicts that people look at one by one, 0.01 to 1: the evidence, and the watch over it */
            auditShare: number;
            /** @description Of `threshold`: accepted from this confidence on */
            accept: number | null;
            /** @description Of `threshold`: rejected below this confidence */
            reject: number | null;
        };
        CertificateCurve: {
            /** @description What other bounds would give by the evidence so far, strictest first */
            points: {
                /** @description Share of what is accepted that may be wrong */
                alpha: number;
                /** @description What would be accepted from; null where nothing could be */
                threshold: number | null;
                /** @description Share of recent verdicts that would be accepted */
                coverage: number;
                /** @description How many more it would take if none is wrong; null where none */
                reviewsNeeded: number | null;
            }[];
            /** @description Verdicts that coverage is counted over */
            recent: number;
        };
        CertificatePage: {
            /** @description Rows of this page */
            data: components["schemas"]["Certificate"][];
            /** @description Cursor of the next page; null on the last */
            nextCursor: string | null;
        };
        Certificate: {
            /**
             * @description Id of the certificate
             * @example cert_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /**
             * @description Id of the certificateGoal
             * @example goal_01h455vb4pex5vsknk084sn02q
             */
            goalId: string;
            /** @description At most this share of what is accepted is wrong */
            alpha: number;
            /** @description The probability at most that this promise itself is wrong */
            delta: number;
            /** @description Accepted from this confidence on */
            threshold: number;
            /** @description Verdicts at or above the threshold that people looked at one by one */
            audited: number;
            /** @description Those among them in which the machine was wrong */
            errors: number;
            /** @description Share of the verdicts of its time that would have been accepted */
            coverage: number;
            /** @description What it was made for; a change of any of it suspends it */
            basis: {
                /** @description The labels that it covered */
                labelIds: string[];
                /** @description Model, its version and its preprocessing */
                modelSpace: string;
                /** @description Version of what the labels mean to the model */
                configurationVersion: string;
            };
            /**
             * Format: date-time
             * @description Valid since (UTC)
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was suspended, or renewed by another (UTC)
             */
            suspendedAt: string | null;
            /** @description Why it was suspended; empty while it holds. `renewed`: one that accepts more has taken its place */
            reasons: ("model_changed" | "configuration_changed" | "labels_changed" | "task_changed" | "scores_drifted" | "errors_rose" | "goal_changed" | "withdrawn" | "renewed")[];
        };
        ExportPage: {
            /** @description Rows of this page */
            data: components["schemas"]["Export"][];
            /** @description Cursor of the next page; null on the last */
            nextCursor: string | null;
        };
        Export: {
            /**
             * @description Id of the export
             * @example export_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /**
             * @description The job that makes it
             * @example job_01h455vb4pex5vsknk084sn02q
             */
            jobId: string;
            /**
             * @description How the file is written
             * @enum {string}
             */
            format: "coco" | "yolo_detect" | "yolo_segment" | "label_studio" | "csv";
            filter: components["schemas"]["ExportFilter"];
            /** @description Null where the file is not split */
            split: {
                /** @description Percent of the assets to train on */
                train: number;
                /** @description Percent to validate on */
                val: number;
                /** @description Percent to test on */
                test: number;
                /**
                 * @description Another seed makes another split; the same one the same
                 * @default
                 */
                seed: string;
            } | null;
            /** @description Whether it has scores */
            scores: boolean;
            /** @description Whether it has the stills */
            images: boolean;
            /**
             * @description `ready` can be downloaded; `expired` could
             * @enum {string}
             */
            state: "queued" | "running" | "ready" | "failed" | "canceled" | "expired";
            /** @description How far its job is */
            progress: {
                /**
                 * @description What the runner is doing; null before it starts
                 * @enum {string|null}
                 */
                stage: "downloading" | "verifying" | "decoding" | "embedding" | "working" | "saving" | "done" | null;
                /** @description Frames (or steps) finished */
                done: number;
                /** @description Frames (or steps) expected; null while unknown */
                total: number | null;
            };
            /** @description Why it failed; null otherwise */
            error: {
                /**
                 * @description Stable code for programs
                 * @enum {string}
                 */
                code: "invalid_input" | "unauthenticated" | "forbidden" | "not_found" | "conflict" | "version_conflict" | "label_merged" | "label_in_use" | "import_invalid" | "idempotency_mismatch" | "rate_limited" | "too_large" | "unsupported_type" | "upload_incomplete" | "upload_size_mismatch" | "upload_hash_mismatch" | "file_empty" | "file_truncated" | "file_corrupt" | "image_too_large" | "too_many_pages" | "video_unreadable" | "video_without_index" | "decode_timeout" | "decode_out_of_memory" | "model_unavailable" | "task_unsupported" | "label_not_understood" | "model_answer_invalid" | "model_request_refused" | "encoder_unavailable" | "billing_not_configured" | "billing_unavailable" | "storage_unavailable" | "canceled" | "attempts_exhausted" | "dead_lettered" | "selftest_failed" | "spend_limit_reached" | "internal";
                /** @description What happened, for people */
                detail: string;
            } | null;
            /**
             * @description Name of the file
             * @example kensa-coco-01j.zip
             */
            fileName: string;
            /** @description Size of the file in bytes; null until it is there */
            bytes: number | null;
            /** @description SHA-256 of the file; the same state of annotations gives the same again */
            sha256: string | null;
            /** @description What is in it; null until it is there */
            counts: {
                /** @description Frames in the file */
                frames: number;
                /** @description Those of them without a region */
                emptyFrames: number;
                /** @description Regions in the file */
                regions: number;
                /** @description Labels in the file */
                labels: number;
            } | null;
            /**
             * Format: date-time
             * @description When it was asked for (UTC)
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When the file is deleted (UTC); null until it is there
             */
            expiresAt: string | null;
        };
        ExportFilter: {
            /**
             * @description Only frames of this project
             * @example project_01h455vb4pex5vsknk084sn02q
             */
            projectId?: string;
            /** @description Only frames of these assets: 1 to 1000 */
            assetIds?: string[];
            /** @description Only these frames: 1 to 10000 */
            frameIds?: string[];
            /** @description Only regions of these labels: 1 to 1000 */
            labelIds?: string[];
            /**
             * @description Only regions in these states; those accepted when left out
             * @default [
             *       "accepted"
             *     ]
             */
            states: ("proposed" | "accepted" | "rejected")[];
        };
        ExportInput: {
            /**
             * @description How the file is written
             * @enum {string}
             */
            format: "coco" | "yolo_detect" | "yolo_segment" | "label_studio" | "csv";
            /**
             * @description What goes into it; frames without a region stay in it
             * @default {}
             */
            filter: {
                /**
                 * @description Only frames of this project
                 * @example project_01h455vb4pex5vsknk084sn02q
                 */
                projectId?: string;
                /** @description Only frames of these assets: 1 to 1000 */
                assetIds?: string[];
                /** @description Only these frames: 1 to 10000 */
                frameIds?: string[];
                /** @description Only regions of these labels: 1 to 1000 */
                labelIds?: string[];
                /**
                 * @description Only regions in these states; those accepted when left out
                 * @default [
                 *       "accepted"
                 *     ]
                 */
                states: ("proposed" | "accepted" | "rejected")[];
            };
            split?: components["schemas"]["ExportSplit"];
            /**
             * @description Adds each machine region's score (not for YOLO, which has no place for it)
             * @default false
             */
            scores: boolean;
            /**
             * @description Puts the stills into the file; without it their names alone
             * @default false
             */
            images: boolean;
        };
        /** @description By asset: all frames of a video are in one part. An asset stays in its part however many are added later, so shares are met about, not exactly */
        ExportSplit: {
            /** @description Percent of the assets to train on */
            train: number;
            /** @description Percent to validate on */
            val: number;
            /** @description Percent to test on */
            test: number;
            /**
             * @description Another seed makes another split; the same one the same
             * @default
             */
            seed: string;
        };
        ExportDetail: {
            /**
             * @description Id of the export
             * @example export_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /**
             * @description The job that makes it
             * @example job_01h455vb4pex5vsknk084sn02q
             */
            jobId: string;
            /**
             * @description How the file is written
             * @enum {string}
             */
            format: "coco" | "yolo_detect" | "yolo_segment" | "label_studio" | "csv";
            filter: components["schemas"]["ExportFilter"];
            /** @description Null where the file is not split */
            split: {
                /** @description Percent of the assets to train on */
                train: number;
                /** @description Percent to validate on */
                val: number;
                /** @description Percent to test on */
                test: number;
                /**
                 * @description Another seed makes another split; the same one the same
                 * @default
                 */
                seed: string;
            } | null;
            /** @description Whether it has scores */
            scores: boolean;
            /** @description Whether it has the stills */
            images: boolean;
            /**
             * @description `ready` can be downloaded; `expired` could
             * @enum {string}
             */
            state: "queued" | "running" | "ready" | "failed" | "canceled" | "expired";
            /** @description How far its job is */
            progress: {
                /**
                 * @description What the runner is doing; null before it starts
                 * @enum {string|null}
                 */
                stage: "downloading" | "verifying" | "decoding" | "embedding" | "working" | "saving" | "done" | null;
                /** @description Frames (or steps) finished */
                done: number;
                /** @description Frames (or steps) expected; null while unknown */
                total: number | null;
            };
            /** @description Why it failed; null otherwise */
            error: {
                /**
                 * @description Stable code for programs
                 * @enum {string}
                 */
                code: "invalid_input" | "unauthenticated" | "forbidden" | "not_found" | "conflict" | "version_conflict" | "label_merged" | "label_in_use" | "import_invalid" | "idempotency_mismatch" | "rate_limited" | "too_large" | "unsupported_type" | "upload_incomplete" | "upload_size_mismatch" | "upload_hash_mismatch" | "file_empty" | "file_truncated" | "file_corrupt" | "image_too_large" | "too_many_pages" | "video_unreadable" | "video_without_index" | "decode_timeout" | "decode_out_of_memory" | "model_unavailable" | "task_unsupported" | "label_not_understood" | "model_answer_invalid" | "model_request_refused" | "encoder_unavailable" | "billing_not_configured" | "billing_unavailable" | "storage_unavailable" | "canceled" | "attempts_exhausted" | "dead_lettered" | "selftest_failed" | "spend_limit_reached" | "internal";
                /** @description What happened, for people */
                detail: string;
            } | null;
            /**
             * @description Name of the file
             * @example kensa-coco-01j.zip
             */
            fileName: string;
            /** @description Size of the file in bytes; null until it is there */
            bytes: number | null;
            /** @description SHA-256 of the file; the same state of annotations gives the same again */
            sha256: string | null;
            /** @description What is in it; null until it is there */
            counts: {
                /** @description Frames in the file */
                frames: number;
                /** @description Those of them without a region */
                emptyFrames: number;
                /** @description Regions in the file */
                regions: number;
                /** @description Labels in the file */
                labels: number;
            } | null;
            /**
             * Format: date-time
             * @description When it was asked for (UTC)
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When the file is deleted (UTC); null until it is there
             */
            expiresAt: string | null;
            /** @description Signed address of the file, good for 15 minutes; null where there is none */
            url: string | null;
        };
        ImportPage: {
            /** @description Rows of this page */
            data: components["schemas"]["Import"][];
            /** @description Cursor of the next page; null on the last */
            nextCursor: string | null;
        };
        Import: {
            /**
             * @description Id of the import
             * @example import_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /**
             * @description What the file is
             * @enum {string}
             */
            format: "coco" | "yolo" | "label_studio" | "csv";
            /** @description Name of the file */
            name: string;
            /** @description Its size in bytes */
            bytes: number;
            /**
             * @description Where images are looked for by name; null for everywhere
             * @example project_01h455vb4pex5vsknk084sn02q
             */
            projectId: string | null;
            /**
             * @description Where it stands
             * @enum {string}
             */
            state: "waiting" | "checking" | "checked" | "applying" | "applied" | "failed";
            /**
             * @description The latest job of it
             * @example job_01h455vb4pex5vsknk084sn02q
             */
            jobId: string | null;
            /** @description How far that job is; null where there is none */
            progress: {
                /**
                 * @description What the runner is doing; null before it starts
                 * @enum {string|null}
                 */
                stage: "downloading" | "verifying" | "decoding" | "embedding" | "working" | "saving" | "done" | null;
                /** @description Frames (or steps) finished */
                done: number;
                /** @description Frames (or steps) expected; null while unknown */
                total: number | null;
            } | null;
            /** @description Why its latest job failed; null otherwise */
            error: {
                /**
                 * @description Stable code for programs
                 * @enum {string}
                 */
                code: "invalid_input" | "unauthenticated" | "forbidden" | "not_found" | "conflict" | "version_conflict" | "label_merged" | "label_in_use" | "import_invalid" | "idempotency_mismatch" | "rate_limited" | "too_large" | "unsupported_type" | "upload_incomplete" | "upload_size_mismatch" | "upload_hash_mismatch" | "file_empty" | "file_truncated" | "file_corrupt" | "image_too_large" | "too_many_pages" | "video_unreadable" | "video_without_index" | "decode_timeout" | "decode_out_of_memory" | "model_unavailable" | "task_unsupported" | "label_not_understood" | "model_answer_invalid" | "model_request_refused" | "encoder_unavailable" | "billing_not_configured" | "billing_unavailable" | "storage_unavailable" | "canceled" | "attempts_exhausted" | "dead_lettered" | "selftest_failed" | "spend_limit_reached" | "internal";
                /** @description What happened, for people */
                detail: string;
            } | null;
            /** @description What was written; null before */
            applied: {
                /** @description Images of the file that are frames here */
                frames: number;
                /** @description Images of the file that are not */
                unknownImages: number;
                /** @description Images whose name several frames have */
                ambiguousImages: number;
                /** @description Regions of the file */
                regions: number;
                /** @description Regions that are new */
                create: number;
                /** @description Machine's regions that get the file's version */
                change: number;
                /** @description Regions that are here already */
                same: number;
                /** @description Regions whose version here is a person's and another */
                conflicts: number;
                /** @description Regions whose label is not decided yet */
                unmapped: number;
                /** @description Regions left out: their image is unknown, or their label is left out */
                skipped: number;
                /** @description Records that could not be read */
                faults: number;
            } | null;
            /**
             * Format: date-time
             * @description When it was begun (UTC)
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When the uploaded file is deleted (UTC)
             */
            expiresAt: string;
        };
        ImportCreated: {
            import: components["schemas"]["Import"];
            /** @description Signed address for the file */
            upload: {
                /** @description Where the file is to be PUT, whole */
                url: string;
                /**
                 * Format: date-time
                 * @description Until when (UTC)
                 */
                expiresAt: string;
            };
        };
        ImportInput: {
            /**
             * @description What the file is: a ZIP as Kensa exports it, or the JSON or CSV itself
             * @enum {string}
             */
            format: "coco" | "yolo" | "label_studio" | "csv";
            /** @description Name of the file */
            name: string;
            /** @description Its size in bytes, 200000000 at most */
            bytes: number;
            /**
             * @description Where images are looked for by name; everywhere when left out
             * @example project_01h455vb4pex5vsknk084sn02q
             */
            projectId?: string;
        };
        ImportDetail: {
            /**
             * @description Id of the import
             * @example import_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /**
             * @description What the file is
             * @enum {string}
             */
            format: "coco" | "yolo" | "label_studio" | "csv";
            /** @description Name of the file */
            name: string;
            /** @description Its size in bytes */
            bytes: number;
            /**
             * @description Where images are looked for by name; null for everywhere
             * @example project_01h455vb4pex5vsknk084sn02q
             */
            projectId: string | null;
            /**
             * @description Where it stands
             * @enum {string}
             */
            state: "waiting" | "checking" | "checked" | "applying" | "applied" | "failed";
            /**
             * @description The latest job of it
             * @example job_01h455vb4pex5vsknk084sn02q
             */
            jobId: string | null;
            /** @description How far that job is; null where there is none */
            progress: {
                /**
                 * @description What the runner is doing; null before it starts
                 * @enum {string|null}
                 */
                stage: "downloading" | "verifying" | "decoding" | "embedding" | "working" | "saving" | "done" | null;
                /** @description Frames (or steps) finished */
                done: number;
                /** @description Frames (or steps) expected; null while unknown */
                total: number | null;
            } | null;
            /** @description Why its latest job failed; null otherwise */
            error: {
                /**
                 * @description Stable code for programs
                 * @enum {string}
                 */
                code: "invalid_input" | "unauthenticated" | "forbidden" | "not_found" | "conflict" | "version_conflict" | "label_merged" | "label_in_use" | "import_invalid" | "idempotency_mismatch" | "rate_limited" | "too_large" | "unsupported_type" | "upload_incomplete" | "upload_size_mismatch" | "upload_hash_mismatch" | "file_empty" | "file_truncated" | "file_corrupt" | "image_too_large" | "too_many_pages" | "video_unreadable" | "video_without_index" | "decode_timeout" | "decode_out_of_memory" | "model_unavailable" | "task_unsupported" | "label_not_understood" | "model_answer_invalid" | "model_request_refused" | "encoder_unavailable" | "billing_not_configured" | "billing_unavailable" | "storage_unavailable" | "canceled" | "attempts_exhausted" | "dead_lettered" | "selftest_failed" | "spend_limit_reached" | "internal";
                /** @description What happened, for people */
                detail: string;
            } | null;
            /** @description What was written; null before */
            applied: {
                /** @description Images of the file that are frames here */
                frames: number;
                /** @description Images of the file that are not */
                unknownImages: number;
                /** @description Images whose name several frames have */
                ambiguousImages: number;
                /** @description Regions of the file */
                regions: number;
                /** @description Regions that are new */
                create: number;
                /** @description Machine's regions that get the file's version */
                change: number;
                /** @description Regions that are here already */
                same: number;
                /** @description Regions whose version here is a person's and another */
                conflicts: number;
                /** @description Regions whose label is not decided yet */
                unmapped: number;
                /** @description Regions left out: their image is unknown, or their label is left out */
                skipped: number;
                /** @description Records that could not be read */
                faults: number;
            } | null;
            /**
             * Format: date-time
             * @description When it was begun (UTC)
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When the uploaded file is deleted (UTC)
             */
            expiresAt: string;
            /** @description What the dry run found; null before */
            report: {
                /** @description Stands for this report; `apply` names it */
                digest: string;
                counts: components["schemas"]["ImportCounts"];
                /** @description Labels of the file */
                labels: {
                    /** @description Name in the file */
                    name: string;
                    /** @description Regions that carry it */
                    regions: number;
                    /**
                     * @description The label that it seems to be; null where none does
                     * @example label_01h455vb4pex5vsknk084sn02q
                     */
                    labelId: string | null;
                    /**
                     * @description How that was found
                     * @enum {string|null}
                     */
                    match: "id" | "name" | "synonym" | "export_id" | null;
                }[];
                /** @description The first 200 of them */
                unknownImages: string[];
                /** @description The first 200 of them */
                ambiguousImages: string[];
                /** @description The first 200 of them */
                conflicts: {
                    /**
                     * @description Id of the frame
                     * @example frame_01h455vb4pex5vsknk084sn02q
                     */
                    frameId: string;
                    /**
                     * @description The region that is here
                     * @example region_01h455vb4pex5vsknk084sn02q
                     */
                    regionId: string;
                    /** @description Where the other version is in the file */
                    place: string;
                    /**
                     * @description It has another shape or label here, another state, or covers the same thing
                     * @enum {string}
                     */
                    reason: "changed" | "decided" | "overlaps";
                }[];
                /** @description The first 200 of them */
                faults: components["schemas"]["ImportFinding"][];
            } | null;
        };
        ImportCounts: {
            /** @description Images of the file that are frames here */
            frames: number;
            /** @description Images of the file that are not */
            unknownImages: number;
            /** @description Images whose name several frames have */
            ambiguousImages: number;
            /** @description Regions of the file */
            regions: number;
            /** @description Regions that are new */
            create: number;
            /** @description Machine's regions that get the file's version */
            change: number;
            /** @description Regions that are here already */
            same: number;
            /** @description Regions whose version here is a person's and another */
            conflicts: number;
            /** @description Regions whose label is not decided yet */
            unmapped: number;
            /** @description Regions left out: their image is unknown, or their label is left out */
            skipped: number;
            /** @description Records that could not be read */
            faults: number;
        };
        ImportFinding: {
            /**
             * @description File and line, or path in the file
             * @example labels/train/a.txt:3
             */
            place: string;
            /**
             * @description The field that is meant, if one
             * @example bbox
             */
            field: string | null;
            /** @description What is wrong, and what was found */
            message: string;
        };
        ImportApply: {
            /** @description Of the report that is agreed to; another one answers 409 `version_conflict` */
            digest: string;
            /**
             * @description By name in the file: the label that is meant, `create` (needs the scope `label.write`) or `skip`. Those left out become what the report proposes
             * @default {}
             */
            labels: {
                [key: string]: ("create" | "skip") | string;
            };
            /**
             * @description Whether a person's version stays or gets the file's
             * @default keep
             * @enum {string}
             */
            onConflict: "keep" | "replace";
        };
        /**
         * @example {
         *       "fleet": {
         *         "state": "ready",
         *         "runners": 1,
         *         "silentRunners": 0,
         *         "places": 2,
         *         "busyPlaces": 1,
         *         "servesSearch": true,
         *         "oldestSeenAt": "2026-11-27T08:00:00.000Z"
         *       },
         *       "frames": 1200,
         *       "spaces": [
         *         {
         *           "id": "builtin-v1",
         *           "dimensions": 256,
         *           "isSearched": true,
         *           "embeddedFrames": 1180,
         *           "runners": 1
         *         }
         *       ],
         *       "packs": [
         *         {
         *           "pack": "builtin",
         *           "version": "0-d14430bd37cc",
         *           "title": "Builtin image and text model for procedural scenes",
         *           "licence": "Apache-2.0",
         *           "space": "builtin-v1",
         *           "dimensions": 256,
         *           "source": null,
         *           "runners": 1,
         *           "models": [
         *             {
         *               "family": "image-text",
         *               "precision": "fp32",
         *               "runners": 1,
         *               "loadedRunners": 1,
         *               "role": "image",
         *               "bytes": 3707701
         *             },
         *             {
         *               "family": "image-text",
         *               "precision": "fp32",
         *               "runners": 1,
         *               "loadedRunners": 1,
         *               "role": "text",
         *               "bytes": 696075
         *             }
         *           ]
         *         }
         *       ],
         *       "runners": [
         *         {
         *           "id": "runner_01h455vb4pex5vsknk084sn02q",
         *           "state": "busy",
         *           "version": "0.1.0",
         *           "device": "cuda",
         *           "deviceName": "NVIDIA H100 80GB HBM3",
         *           "memory": {
         *             "totalBytes": 85520809984,
         *             "usedBytes": 2147483648
         *           },
         *           "places": 2,
         *           "busyPlaces": 1,
         *           "engineRestarts": 0,
         *           "queryWaitP95Ms": 12,
         *           "packs": [
         *             {
         *               "pack": "builtin",
         *               "version": "0-d14430bd37cc"
         *             }
         *           ],
         *           "startedAt": "2026-11-27T06:30:00.000Z",
         *           "seenAt": "2026-11-27T08:00:00.000Z"
         *         }
         *       ]
         *     }
         */
        Models: {
            fleet: components["schemas"]["Fleet"];
            /** @description Frames of your organization */
            frames: number;
            /** @description Every space that Kensa knows, the one that search uses first */
            spaces: components["schemas"]["EmbeddingSpace"][];
            /** @description Packs that runners serve, by name and version */
            packs: components["schemas"]["ModelPack"][];
            /** @description Runners heard within five minutes, oldest first */
            runners: components["schemas"]["Runner"][];
        };
        Fleet: {
            /**
             * @description `ready`: all is well. `limited`: a runner fell silent, an engine is being started again, or no runner serves the space that search uses. `absent`: no runner is heard, so nothing is analysed and words find nothing new
             * @enum {string}
             */
            state: "ready" | "limited" | "absent";
            /** @description Runners heard within the last minute */
            runners: number;
            /** @description Runners that missed four beats; after five minutes they are taken for gone */
            silentRunners: number;
            /** @description Jobs that the runners heard can run at once */
            places: number;
            /** @description Places that run a job */
            busyPlaces: number;
            /** @description Whether a runner that is heard serves the space that search uses */
            servesSearch: boolean;
            /**
             * Format: date-time
             * @description The longest that any listed runner was not heard; null without runners (UTC)
             * @example 2026-11-27T08:00:00.000Z
             */
            oldestSeenAt: string | null;
        };
        EmbeddingSpace: {
            /**
             * @description Embedding space: model, modality and preprocessing
             * @example builtin-v1
             */
            id: string;
            /**
             * @description Length of its vectors
             * @example 256
             */
            dimensions: number;
            /** @description Whether search uses this one now */
            isSearched: boolean;
            /** @description Frames of your organization that have a vector in it */
            embeddedFrames: number;
            /** @description Runners heard that serve it */
            runners: number;
        };
        ModelPack: {
            /**
             * @description Name of the pack
             * @example builtin
             */
            pack: string;
            /**
             * @description Changes with any file of it
             * @example 0-d14430bd37cc
             */
            version: string;
            /** @description What it is, in words */
            title: string;
            /**
             * @description SPDX identifier
             * @example Apache-2.0
             */
            licence: string;
            /**
             * @description The space that it embeds into; null when it embeds nothing
             * @example builtin-v1
             */
            space: string | null;
            /**
             * @description Length of its vectors
             * @example 256
             */
            dimensions: number | null;
            /**
             * @description Where its files come from, where that is told
             * @example models.example.com
             */
            source: string | null;
            /** @description Runners heard that serve it; 0 when only silent ones do */
            runners: number;
            /** @description Its models, one entry a precision in use */
            models: components["schemas"]["PackModel"][];
        };
        PackModel: {
            /**
             * @description What it does in its pack
             * @example image
             */
            role: string;
            /**
             * @description Architecture, as Kensa names it
             * @example image-text
             */
            family: string;
            /** @description Size of its files */
            bytes: number;
            /**
             * @description Precision of its weights
             * @example fp32
             */
            precision: string;
            /** @description Runners heard that have it */
            runners: number;
            /** @description Of those, how many hold it in memory just now; the others load it when it is asked for */
            loadedRunners: number;
        };
        Runner: {
            /**
             * @description Id of the runner
             * @example runner_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /**
             * @description `restarting`: its engine is being started again. `silent`: not heard for a minute; what else is told of it is as old
             * @enum {string}
             */
            state: "idle" | "busy" | "restarting" | "silent";
            /**
             * @description Version of Kensa that it runs
             * @example 0.1.0
             */
            version: string;
            /**
             * @description What its models run on
             * @enum {string}
             */
            device: "cpu" | "cuda" | "webgpu";
            /**
             * @description As the maker calls it
             * @example NVIDIA H100 80GB HBM3
             */
            deviceName: string;
            /** @description The device's memory; null where it cannot be told */
            memory: {
                /** @description All of it */
                totalBytes: number;
                /** @description In use */
                usedBytes: number;
            } | null;
            /** @description Jobs that it runs at once; 0: it answers queries alone */
            places: number;
            /** @description Jobs that it runs now */
            busyPlaces: number;
            /** @description Engine processes that crashed or hung since it started */
            engineRestarts: number;
            /** @description How long at most 95 of 100 queries of the last ten minutes waited for the model; null without queries */
            queryWaitP95Ms: number | null;
            /** @description Packs that it serves */
            packs: {
                /** @description Name */
                pack: string;
                /** @description Version */
                version: string;
            }[];
            /**
             * Format: date-time
             * @description When it started (UTC)
             * @example 2026-11-27T08:00:00.000Z
             */
            startedAt: string;
            /**
             * Format: date-time
             * @description When it was last heard (UTC)
             * @example 2026-11-27T08:00:00.000Z
             */
            seenAt: string;
        };
        MemberPage: {
            /** @description Rows of this page */
            data: components["schemas"]["Member"][];
            /** @description Cursor of the next page; null on the last */
            nextCursor: string | null;
        };
        Member: {
            /**
             * @description Id of the member
             * @example member_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /**
             * @description Id of the user
             * @example user_01h455vb4pex5vsknk084sn02q
             */
            userId: string;
            /** @description The person's name */
            name: string;
            /** @description The person's e-mail address */
            email: string;
            /**
             * @description Role of a person in an organization
             * @enum {string}
             */
            role: "owner" | "admin" | "reviewer" | "member" | "viewer";
            /**
             * Format: date-time
             * @description When the person joined (UTC)
             */
            joinedAt: string;
        };
        MemberRoleInput: {
            /**
             * @description Role of a person in an organization
             * @enum {string}
             */
            role: "owner" | "admin" | "reviewer" | "member" | "viewer";
        };
        InvitationPage: {
            /** @description Rows of this page */
            data: components["schemas"]["Invitation"][];
            /** @description Cursor of the next page; null on the last */
            nextCursor: string | null;
        };
        Invitation: {
            /**
             * @description Id of the invitation
             * @example invite_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /** @description Address that was invited */
            email: string;
            /**
             * @description Role of a person in an organization
             * @enum {string}
             */
            role: "owner" | "admin" | "reviewer" | "member" | "viewer";
            /**
             * Format: date-time
             * @description When the invitation ends (UTC)
             */
            expiresAt: string;
        };
        InvitationInput: {
            /**
             * Format: email
             * @description E-mail address to invite
             */
            email: string;
            /**
             * @description Role of a person in an organization
             * @enum {string}
             */
            role: "owner" | "admin" | "reviewer" | "member" | "viewer";
        };
        ApiKeyPage: {
            /** @description Rows of this page */
            data: components["schemas"]["ApiKey"][];
            /** @description Cursor of the next page; null on the last */
            nextCursor: string | null;
        };
        ApiKey: {
            /**
             * @description Id of the apiKey
             * @example key_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /**
             * @description Name given by its maker
             * @example line 3 camera
             */
            name: string;
            /**
             * @description Last four characters of the key
             * @example 9fQ2
             */
            hint: string;
            /** @description What the key may do */
            scopes: ("asset.read" | "asset.write" | "search.read" | "job.read" | "job.write" | "label.read" | "label.write" | "region.read" | "region.write" | "verdict.read" | "rubric.read" | "rubric.write" | "assessment.read" | "assessment.write" | "review.read" | "review.write" | "certificate.read" | "certificate.write" | "export.read" | "export.write" | "model.read" | "project.read" | "project.write" | "member.read" | "member.write" | "apikey.read" | "apikey.write" | "webhook.read" | "webhook.write" | "audit.read" | "billing.read" | "billing.write" | "usage.read" | "usage.write")[];
            /**
             * Format: date-time
             * @description When it was made (UTC)
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it ends (UTC); null for never
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @description When it was revoked (UTC); null while it works
             */
            revokedAt: string | null;
            /**
             * Format: date-time
             * @description Last use (UTC), to the minute
             */
            lastUsedAt: string | null;
            /**
             * @description IP address of the last use that was noted
             * @example 203.0.113.7
             */
            lastUsedAddress: string | null;
            /**
             * Format: date-time
             * @description When it last got a new secret (UTC); null if never
             */
            rotatedAt: string | null;
            /** @description The secret before the last rotation, while it still works; null otherwise */
            previous: {
                /** @description Last four characters of the old secret */
                hint: string;
                /**
                 * Format: date-time
                 * @description When the old secret ends (UTC)
                 */
                expiresAt: string;
            } | null;
            /** @description What the key may use in a calendar month (UTC), in micro-dollars (1 USD = 1,000,000); null for no limit of its own */
            monthlyLimitMicros: number | null;
        };
        ApiKeyCreated: {
            apiKey: components["schemas"]["ApiKey"];
            /**
             * @description The key itself, shown this once
             * @example kensa_live_…
             */
            secret: string;
        };
        ApiKeyInput: {
            /** @description Name, 1 to 100 characters */
            name: string;
            /** @description What the key may do; never more than its maker */
            scopes: ("asset.read" | "asset.write" | "search.read" | "job.read" | "job.write" | "label.read" | "label.write" | "region.read" | "region.write" | "verdict.read" | "rubric.read" | "rubric.write" | "assessment.read" | "assessment.write" | "review.read" | "review.write" | "certificate.read" | "certificate.write" | "export.read" | "export.write" | "model.read" | "project.read" | "project.write" | "member.read" | "member.write" | "apikey.read" | "apikey.write" | "webhook.read" | "webhook.write" | "audit.read" | "billing.read" | "billing.write" | "usage.read" | "usage.write")[];
            /**
             * Format: date-time
             * @description When it ends (UTC); absent for never
             */
            expiresAt?: string;
            /** @description What it may use in a calendar month (UTC), in micro-dollars (1 USD = 1,000,000), 0 to 1000000000000 */
            monthlyLimitMicros?: number;
        };
        /** @description What is left out stays as it is */
        ApiKeyPatch: {
            /** @description Name, 1 to 100 characters */
            name?: string;
            /** @description What the key may do; never more than its maker */
            scopes?: ("asset.read" | "asset.write" | "search.read" | "job.read" | "job.write" | "label.read" | "label.write" | "region.read" | "region.write" | "verdict.read" | "rubric.read" | "rubric.write" | "assessment.read" | "assessment.write" | "review.read" | "review.write" | "certificate.read" | "certificate.write" | "export.read" | "export.write" | "model.read" | "project.read" | "project.write" | "member.read" | "member.write" | "apikey.read" | "apikey.write" | "webhook.read" | "webhook.write" | "audit.read" | "billing.read" | "billing.write" | "usage.read" | "usage.write")[];
            /**
             * Format: date-time
             * @description When it ends (UTC); null for never
             */
            expiresAt?: string | null;
            /** @description What it may use in a calendar month (UTC), in micro-dollars (1 USD = 1,000,000), 0 to 1000000000000 */
            monthlyLimitMicros?: number | null;
        };
        ApiKeyRotation: {
            /**
             * @description How long the old secret works on, in seconds: 0 to 2592000 (30 days)
             * @default 86400
             */
            overlapSeconds: number;
        };
        AuditPage: {
            /** @description Rows of this page */
            data: components["schemas"]["AuditEntry"][];
            /** @description Cursor of the next page; null on the last */
            nextCursor: string | null;
        };
        AuditEntry: {
            /**
             * @description Id of the entry
             * @example audit_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /**
             * Format: date-time
             * @description When it happened (UTC)
             */
            at: string;
            /**
             * @description What was done
             * @enum {string}
             */
            action: "organization.created" | "organization.renamed" | "member.joined" | "member.left" | "member.role_changed" | "member.removed" | "invitation.created" | "invitation.renewed" | "invitation.withdrawn" | "invitation.declined" | "account.signed_in" | "account.signed_out" | "account.sessions_ended" | "account.organization_entered" | "account.password_changed" | "account.password_reset" | "account.two_factor_enabled" | "account.two_factor_disabled" | "account.backup_codes_renewed" | "account.passkey_added" | "account.passkey_removed" | "account.renamed" | "api_key.created" | "api_key.changed" | "api_key.rotated" | "api_key.revoked" | "api_key.leaked" | "project.created" | "project.renamed" | "project.deleted" | "asset.deleted" | "label.created" | "label.changed" | "label.merged" | "label.unmerged" | "label.split" | "label.archived" | "label.restored" | "label.deleted" | "label.imported" | "label.added_to_frames" | "label.removed_from_frames" | "review.bulk_decided" | "review.undone" | "review.settings_changed" | "certificate.goal_created" | "certificate.goal_changed" | "certificate.goal_archived" | "certificate.issued" | "certificate.suspended" | "rubric.created" | "rubric.changed" | "rubric.archived" | "rubric.restored" | "assessment.changed" | "region.created" | "region.changed" | "region.deleted" | "job.canceled" | "job.retried" | "export.created" | "import.applied" | "endpoint.created" | "endpoint.changed" | "endpoint.deleted" | "endpoint.secret_rotated" | "endpoint.disabled" | "endpoint.enabled" | "endpoint.replayed" | "limit.changed" | "plan.changed" | "billing.checkout_started" | "billing.portal_opened";
            actor: components["schemas"]["AuditActor"];
            subject: components["schemas"]["AuditSubject"];
            /**
             * @description IP address that the request came from
             * @example 203.0.113.7
             */
            address: string | null;
            /** @description Program that sent the request, as it called itself */
            userAgent: string | null;
            /** @description Id of the request */
            requestId: string | null;
            /** @description Settings before the change; null when there were none. Never holds secrets */
            before: {
                [key: string]: unknown;
            } | null;
            /** @description Settings after the change; null when there are none. Never holds secrets */
            after: {
                [key: string]: unknown;
            } | null;
        };
        /** @description Who did it */
        AuditActor: {
            /**
             * @description A person, an API key, a runner, or Kensa itself
             * @enum {string}
             */
            kind: "user" | "apiKey" | "runner" | "system";
            /** @description Id of the person or key; null for the others */
            id: string | null;
            /** @description Name at that time */
            name: string;
            /** @description The person's e-mail address at that time; null for the others */
            email: string | null;
        };
        /** @description What it was done to */
        AuditSubject: {
            /**
             * @description What kind of thing it was done to
             * @enum {string}
             */
            kind: "organization" | "member" | "invitation" | "user" | "apiKey" | "project" | "asset" | "label" | "reviewItem" | "reviewSetting" | "certificateGoal" | "certificate" | "rubric" | "assessment" | "region" | "job" | "export" | "import" | "endpoint" | "limit" | "plan";
            /** @description Id of that thing; null when it has none */
            id: string | null;
            /** @description Its name at that time */
            name: string | null;
        };
        Billing: {
            /** @description Whether this deployment is connected to Stripe */
            configured: boolean;
            /**
             * @description Plan of the organization
             * @enum {string}
             */
            plan: "free" | "pay_as_you_go";
            /** @description Usage that is free every calendar month, in micro-dollars (1 USD = 1,000,000) */
            monthlyCreditMicros: number;
            /** @description Whether there is anything to manage in the customer portal */
            hasAccount: boolean;
            /** @description The running subscription; null on the free plan */
            subscription: {
                /**
                 * @description State of the subscription in Stripe's words
                 * @example active
                 */
                state: string;
                /** @description Whether the last invoice could not be collected */
                paymentFailed: boolean;
                /** @description Page on which the open invoice can be paid; null where none is open */
                paymentUrl: string | null;
                /**
                 * Format: date-time
                 * @description When the running period ends and is invoiced (UTC)
                 */
                periodEndAt: string | null;
                /**
                 * Format: date-time
                 * @description When the subscription ends; null while it goes on (UTC)
                 */
                cancelAt: string | null;
            } | null;
            /** @description The next invoice as of now; null without a subscription, or while Stripe does not answer */
            nextInvoice: {
                /** @description Usage so far, before the credit, in micro-dollars (1 USD = 1,000,000) */
                usageMicros: number;
                /** @description What the monthly credit takes off, in micro-dollars (1 USD = 1,000,000) */
                creditMicros: number;
                /** @description What would be due if the period ended now, in micro-dollars (1 USD = 1,000,000) */
                totalMicros: number;
                /**
                 * @description ISO currency in lower case
                 * @example usd
                 */
                currency: string;
                /**
                 * Format: date-time
                 * @description When the period ends (UTC)
                 */
                dueAt: string;
            } | null;
        };
        BillingPage: {
            /**
             * Format: uri
             * @description Page at Stripe to send the person to; it ends after a while
             */
            url: string;
        };
        InvoicePage: {
            /** @description Rows of this page */
            data: components["schemas"]["Invoice"][];
            /** @description Cursor of the next page; null on the last */
            nextCursor: string | null;
        };
        Invoice: {
            /**
             * @description Stripe's id of the invoice
             * @example in_1
             */
            id: string;
            /** @description Number printed on it */
            number: string | null;
            /**
             * @description Whether it is paid
             * @enum {string}
             */
            state: "open" | "paid" | "void" | "uncollectible";
            /** @description What it asks for, in micro-dollars (1 USD = 1,000,000) */
            totalMicros: number;
            /**
             * @description ISO currency in lower case
             * @example usd
             */
            currency: string;
            /**
             * Format: date-time
             * @description When it was made (UTC)
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Start of the period that it covers (UTC)
             */
            periodStartAt: string;
            /**
             * Format: date-time
             * @description End of the period that it covers (UTC)
             */
            periodEndAt: string;
            /** @description Page of the invoice at Stripe */
            pageUrl: string | null;
            /** @description The invoice as PDF */
            pdfUrl: string | null;
        };
        ReconciliationList: {
            /** @description The newest comparison of each unit and month */
            data: components["schemas"]["Reconciliation"][];
        };
        Reconciliation: {
            /**
             * @description Unit, one meter each
             * @enum {string}
             */
            unit: "image_embedded" | "video_second" | "image_annotated" | "criteria_image" | "search" | "storage_mb_day";
            /**
             * @description matched: both sums are equal. catching_up: what differs is still on its way. late: something is on its way for more than 30 days. drifted: the sums differ and nothing on its way explains it
             * @enum {string}
             */
            state: "matched" | "catching_up" | "late" | "drifted";
            /**
             * Format: date-time
             * @description Start of what was compared (UTC)
             */
            periodStartAt: string;
            /**
             * Format: date-time
             * @description End of what was compared (UTC)
             */
            periodEndAt: string;
            /** @description Sum of Kensa's ledger, in the unit */
            ledgerQuantity: number;
            /** @description Sum of Stripe's meter, in the unit */
            stripeQuantity: number;
            /** @description Not yet known to be at Stripe, in the unit */
            pendingQuantity: number;
            /** @description Stripe less ledger, in the unit */
            driftQuantity: number;
            /**
             * Format: date-time
             * @description Time of the oldest entry on its way; null when none is (UTC)
             */
            oldestPendingAt: string | null;
            /**
             * Format: date-time
             * @description When it was compared (UTC)
             */
            checkedAt: string;
        };
        WebhookEndpointPage: {
            /** @description Rows of this page */
            data: components["schemas"]["WebhookEndpoint"][];
            /** @description Cursor of the next page; null on the last */
            nextCursor: string | null;
        };
        WebhookEndpoint: {
            /**
             * @description Id of the webhookEndpoint
             * @example endpoint_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /**
             * @description The one project whose events it hears; null for all of the organization
             * @example project_01h455vb4pex5vsknk084sn02q
             */
            projectId: string | null;
            /**
             * @description Where events are posted
             * @example https://hooks.example.com/kensa
             */
            url: string;
            /** @description What it is for, in the words of its maker; may be empty */
            description: string;
            /** @description Events that it hears; null for all, also those that come later */
            events: components["schemas"]["EventType"][] | null;
            /**
             * @description Whether events are sent to it
             * @enum {string}
             */
            state: "enabled" | "disabled";
            /**
             * @description Why it is disabled: by a person, by its answer 410, or after five days without a success
             * @enum {string|null}
             */
            disabledReason: "manual" | "gone" | "failing" | null;
            /**
             * Format: date-time
             * @description When it was disabled (UTC); null while enabled
             */
            disabledAt: string | null;
            /**
             * Format: date-time
             * @description Since when every try has failed (UTC); null while the latest succeeded
             */
            failingSince: string | null;
            /**
             * Format: date-time
             * @description Until when the secret before the last rotation still signs too (UTC); null when there is none
             */
            previousSecretEndsAt: string | null;
            /**
             * Format: date-time
             * @description When it was made (UTC)
             */
            createdAt: string;
        };
        /**
         * @description What happened: a noun and what became of it
         * @enum {string}
         */
        EventType: "asset.ready" | "asset.failed" | "job.succeeded" | "job.partially_succeeded" | "job.failed" | "review.resolved" | "verdict.created" | "usage.threshold_reached" | "certificate.suspended" | "label.changed";
        WebhookEndpointSecret: {
            endpoint: components["schemas"]["WebhookEndpoint"];
            /**
             * @description The signing secret, shown this once
             * @example whsec_…
             */
            secret: string;
        };
        WebhookEndpointInput: {
            /**
             * @description A public https address on port 443 or 8443, at most 2,000 characters
             * @example https://hooks.example.com/kensa
             */
            url: string;
            /** @description What it is for, at most 200 characters */
            description?: string;
            /**
             * @description Hear only this project; absent or null for all
             * @example project_01h455vb4pex5vsknk084sn02q
             */
            projectId?: string | null;
            /** @description Events to hear; absent or null for all, also those that come later */
            events?: components["schemas"]["EventType"][] | null;
        };
        WebhookEndpointChange: {
            /**
             * @description A public https address on port 443 or 8443, at most 2,000 characters
             * @example https://hooks.example.com/kensa
             */
            url?: string;
            /** @description What it is for, at most 200 characters */
            description?: string;
            /** @description Events to hear; null for all */
            events?: components["schemas"]["EventType"][] | null;
            /**
             * @description Disable it, or enable it again
             * @enum {string}
             */
            state?: "enabled" | "disabled";
        };
        WebhookSecretRotation: {
            /**
             * @description How long the old secret goes on signing beside the new one, 0 to 168 hours
             * @default 24
             */
            overlapHours: number;
        };
        WebhookDelivery: {
            /**
             * @description Id of the webhookDelivery
             * @example delivery_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /**
             * @description Id of the webhookEndpoint
             * @example endpoint_01h455vb4pex5vsknk084sn02q
             */
            endpointId: string;
            /**
             * @description Id of the event: the `webhook-id` of every try
             * @example evt_01h455vb4pex5vsknk084sn02q
             */
            eventId: string;
            /**
             * @description What happened
             * @enum {string}
             */
            eventType: "asset.ready" | "asset.failed" | "job.succeeded" | "job.partially_succeeded" | "job.failed" | "review.resolved" | "verdict.created" | "usage.threshold_reached" | "certificate.suspended" | "label.changed" | "webhook.ping";
            /**
             * @description `pending` → `delivered` or, after about 100 hours, `failed`; `skipped` when the endpoint was disabled
             * @enum {string}
             */
            state: "pending" | "delivered" | "failed" | "skipped";
            /** @description Tries so far */
            attempts: number;
            /**
             * Format: date-time
             * @description When the next try is due (UTC); null when there is none
             */
            nextAttemptAt: string | null;
            /**
             * @description What the latest try came to; null before the first
             * @enum {string|null}
             */
            lastOutcome: "delivered" | "refused" | "redirected" | "gone" | "timeout" | "connection_failed" | "tls_failed" | "dns_failed" | "address_refused" | "url_refused" | "response_invalid" | null;
            /** @description HTTP status of the latest answer; null without one */
            lastStatus: number | null;
            /**
             * Format: date-time
             * @description When it was taken (UTC); null until then
             */
            deliveredAt: string | null;
            /**
             * Format: date-time
             * @description When the event happened (UTC)
             */
            createdAt: string;
        };
        WebhookDeliveryPage: {
            /** @description Rows of this page */
            data: components["schemas"]["WebhookDelivery"][];
            /** @description Cursor of the next page; null on the last */
            nextCursor: string | null;
        };
        WebhookReplayed: {
            /** @description Deliveries that are tried again */
            replayed: number;
        };
        WebhookReplaySince: {
            /**
             * Format: date-time
             * @description Replay what happened at or after this time (UTC) and failed or was skipped
             */
            since: string;
        };
        WebhookDeliveryDetail: {
            /**
             * @description Id of the webhookDelivery
             * @example delivery_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /**
             * @description Id of the webhookEndpoint
             * @example endpoint_01h455vb4pex5vsknk084sn02q
             */
            endpointId: string;
            /**
             * @description Id of the event: the `webhook-id` of every try
             * @example evt_01h455vb4pex5vsknk084sn02q
             */
            eventId: string;
            /**
             * @description What happened
             * @enum {string}
             */
            eventType: "asset.ready" | "asset.failed" | "job.succeeded" | "job.partially_succeeded" | "job.failed" | "review.resolved" | "verdict.created" | "usage.threshold_reached" | "certificate.suspended" | "label.changed" | "webhook.ping";
            /**
             * @description `pending` → `delivered` or, after about 100 hours, `failed`; `skipped` when the endpoint was disabled
             * @enum {string}
             */
            state: "pending" | "delivered" | "failed" | "skipped";
            /** @description Tries so far */
            attempts: number;
            /**
             * Format: date-time
             * @description When the next try is due (UTC); null when there is none
             */
            nextAttemptAt: string | null;
            /**
             * @description What the latest try came to; null before the first
             * @enum {string|null}
             */
            lastOutcome: "delivered" | "refused" | "redirected" | "gone" | "timeout" | "connection_failed" | "tls_failed" | "dns_failed" | "address_refused" | "url_refused" | "response_invalid" | null;
            /** @description HTTP status of the latest answer; null without one */
            lastStatus: number | null;
            /**
             * Format: date-time
             * @description When it was taken (UTC); null until then
             */
            deliveredAt: string | null;
            /**
             * Format: date-time
             * @description When the event happened (UTC)
             */
            createdAt: string;
            /** @description The address of the endpoint now */
            url: string;
            /** @description The JSON that is sent, byte for byte */
            requestBody: string;
            /** @description The tries, oldest first (the latest 50) */
            tries: components["schemas"]["WebhookAttempt"][];
        };
        WebhookAttempt: {
            /** @description Which try it was, from 1 */
            number: number;
            /**
             * Format: date-time
             * @description When it was sent (UTC)
             */
            startedAt: string;
            /** @description How long it took, in milliseconds */
            durationMs: number;
            /**
             * @description What it came to
             * @enum {string}
             */
            outcome: "delivered" | "refused" | "redirected" | "gone" | "timeout" | "connection_failed" | "tls_failed" | "dns_failed" | "address_refused" | "url_refused" | "response_invalid";
            /** @description HTTP status of the answer; null without one */
            status: number | null;
            /** @description What went wrong, for people; null when nothing did */
            detail: string | null;
            /** @description Headers that were sent; signatures are masked */
            requestHeaders: {
                [key: string]: string;
            };
            /** @description Headers of the answer; cookies and credentials are masked */
            responseHeaders: {
                [key: string]: string;
            };
            /** @description The answer's body, at most 4096 bytes of it */
            responseBody: string;
            /** @description Whether there was more of it */
            responseBodyIsCut: boolean;
        };
        UsageReport: {
            /**
             * Format: date
             * @description First day (a UTC day, YYYY-MM-DD)
             * @example 2026-11-26
             */
            from: string;
            /**
             * Format: date
             * @description Last day, itself included (a UTC day, YYYY-MM-DD)
             * @example 2026-11-26
             */
            to: string;
            /** @description Sum of the rows, in micro-dollars (1 USD = 1,000,000) */
            totalMicros: number;
            /** @description One row a group, by day and then the most expensive first; days without usage have none */
            data: components["schemas"]["UsageRow"][];
        };
        UsageRow: {
            /**
             * Format: date
             * @description The day; null unless grouped by it (a UTC day, YYYY-MM-DD)
             * @example 2026-11-26
             */
            day: string | null;
            /**
             * @description The project; null unless grouped by it, or where there is none
             * @example project_01h455vb4pex5vsknk084sn02q
             */
            projectId: string | null;
            /** @description That project's name; null when it is gone or there is none */
            projectName: string | null;
            /**
             * @description The API key; null unless grouped by it, or where people did it
             * @example key_01h455vb4pex5vsknk084sn02q
             */
            apiKeyId: string | null;
            /** @description That key's name; null when people did it */
            apiKeyName: string | null;
            /**
             * @description Kind of job; null unless grouped by it, or without a job
             * @enum {string|null}
             */
            task: "ingest" | "annotate" | "criteria" | "export" | "import" | "selftest" | null;
            /**
             * @description The unit; null unless grouped by it
             * @enum {string|null}
             */
            unit: "image_embedded" | "video_second" | "image_annotated" | "criteria_image" | "search" | "storage_mb_day" | null;
            /** @description How many of the unit; null unless grouped by it */
            quantity: number | null;
            /** @description Ledger entries summed up */
            entries: number;
            /** @description What they cost, in micro-dollars (1 USD = 1,000,000) */
            amountMicros: number;
        };
        UsageSummary: {
            /**
             * @description The plan: on the free one work ends with the credit
             * @enum {string}
             */
            plan: "free" | "pay_as_you_go";
            /**
             * Format: date
             * @description First day of the month (a UTC day, YYYY-MM-DD)
             * @example 2026-11-26
             */
            month: string;
            /**
             * Format: date-time
             * @description When the next month begins (UTC): totals start from zero and credit is new
             */
            endsAt: string;
            /** @description Used this month, before credit, in micro-dollars (1 USD = 1,000,000) */
            spentMicros: number;
            /** @description Held for jobs that have not ended, in micro-dollars (1 USD = 1,000,000) */
            reservedMicros: number;
            /** @description Free usage a month, in micro-dollars (1 USD = 1,000,000) */
            creditMicros: number;
            /** @description What is left of it, in micro-dollars (1 USD = 1,000,000) */
            creditLeftMicros: number;
            /** @description Used beyond the credit, in micro-dollars (1 USD = 1,000,000) */
            billableMicros: number;
            /** @description What may be used this month, before credit; null without a limit, in micro-dollars (1 USD = 1,000,000) */
            limitMicros: number | null;
            /**
             * @description Where that limit comes from
             * @enum {string|null}
             */
            limitedBy: "credit" | "spend_limit" | null;
            /** @description Expected for the whole month, before credit: what is used already, plus the mean of the last 7 days (or as many as there has been usage) for each day left, in micro-dollars (1 USD = 1,000,000) */
            forecastMicros: number;
            /** @description Thresholds of the limit that were reached this month */
            warnings: number[];
        };
        LedgerEntryPage: {
            /** @description Rows of this page */
            data: components["schemas"]["LedgerEntry"][];
            /** @description Cursor of the next page; null on the last */
            nextCursor: string | null;
        };
        LedgerEntry: {
            /**
             * @description Id of the ledgerEntry
             * @example usage_01h455vb4pex5vsknk084sn02q
             */
            id: string;
            /**
             * Format: date-time
             * @description When it was used (UTC)
             */
            occurredAt: string;
            /**
             * @description What was used
             * @enum {string}
             */
            unit: "image_embedded" | "video_second" | "image_annotated" | "criteria_image" | "search" | "storage_mb_day";
            /** @description How many of it */
            quantity: number;
            /** @description Price of one at that time, in micro-dollars (1 USD = 1,000,000) */
            priceMicros: number;
            /** @description Quantity times price, in micro-dollars (1 USD = 1,000,000) */
            amountMicros: number;
            /**
             * @description The job that used it; null for searches and storage
             * @example job_01h455vb4pex5vsknk084sn02q
             */
            jobId: string | null;
            /**
             * @description Kind of that job
             * @enum {string|null}
             */
            task: "ingest" | "annotate" | "criteria" | "export" | "import" | "selftest" | null;
            /**
             * @description The project that it belongs to, if one
             * @example project_01h455vb4pex5vsknk084sn02q
             */
            projectId: string | null;
            /** @description That project's name; null when it is gone or there is none */
            projectName: string | null;
            /**
             * @description The API key on whose behalf; null when a person did it
             * @example key_01h455vb4pex5vsknk084sn02q
             */
            apiKeyId: string | null;
            /** @description That key's name; null when people did it */
            apiKeyName: string | null;
        };
        JobUsagePage: {
            /** @description Rows of this page */
            data: components["schemas"]["JobUsage"][];
            /** @description Cursor of the next page; null on the last */
            nextCursor: string | null;
        };
        JobUsage: {
            /**
             * @description Id of the job
             * @example job_01h455vb4pex5vsknk084sn02q
             */
            jobId: string;
            /** @description False when the job was deleted with its asset */
            exists: boolean;
            /** @description File name of its asset, while that exists */
            assetName: string | null;
            /**
             * @description Kind of job
             * @enum {string|null}
             */
            task: "ingest" | "annotate" | "criteria" | "export" | "import" | "selftest" | null;
            /**
             * @description Id of the project
             * @example project_01h455vb4pex5vsknk084sn02q
             */
            projectId: string | null;
            /** @description That project's name; null when it is gone or there is none */
            projectName: string | null;
            /**
             * @description Id of the apiKey
             * @example key_01h455vb4pex5vsknk084sn02q
             */
            apiKeyId: string | null;
            /** @description That key's name; null when people did it */
            apiKeyName: string | null;
            /**
             * Format: date-time
             * @description First usage in the range (UTC)
             */
            firstAt: string;
            /**
             * Format: date-time
             * @description Last usage in the range (UTC)
             */
            lastAt: string;
            /** @description What the job used, by unit */
            units: {
                /**
                 * @description What was used
                 * @enum {string}
                 */
                unit: "image_embedded" | "video_second" | "image_annotated" | "criteria_image" | "search" | "storage_mb_day";
                /** @description How many of it */
                quantity: number;
                /** @description What they cost, in micro-dollars (1 USD = 1,000,000) */
                amountMicros: number;
            }[];
            /** @description What the job cost in the range, in micro-dollars (1 USD = 1,000,000) */
            amountMicros: number;
        };
        SpendLimits: {
            /**
             * @description The plan
             * @enum {string}
             */
            plan: "free" | "pay_as_you_go";
            /** @description Free usage a month; the limit of the free plan, in micro-dollars (1 USD = 1,000,000) */
            creditMicros: number;
            /** @description Limit of the organization; null for none of its own */
            monthlyLimitMicros: number | null;
            /** @description Every key that works or has a limit */
            apiKeys: components["schemas"]["ApiKeySpendLimit"][];
        };
        ApiKeySpendLimit: {
            /**
             * @description Id of the apiKey
             * @example key_01h455vb4pex5vsknk084sn02q
             */
            apiKeyId: string;
            /** @description Name of the key */
            name: string;
            /** @description Last four characters of the key */
            hint: string;
            /** @description Limit of the key; null for none of its own */
            monthlyLimitMicros: number | null;
            /** @description Used with the key this month, in micro-dollars (1 USD = 1,000,000) */
            spentMicros: number;
            /** @description Held for its jobs, in micro-dollars (1 USD = 1,000,000) */
            reservedMicros: number;
        };
        SpendLimitsInput: {
            /** @description New limit of the organization; null for none; absent: as it is */
            monthlyLimitMicros?: number | null;
            /** @description New limits of these keys; others stay as they are */
            apiKeys?: {
                /**
                 * @description Id of the apiKey
                 * @example key_01h455vb4pex5vsknk084sn02q
                 */
                apiKeyId: string;
                /** @description Micro-dollars a calendar month (UTC) before credit, 0 to 1000000000000; null for no limit */
                monthlyLimitMicros: number | null;
            }[];
        };
        PriceTable: {
            /**
             * @description Currency of all amounts
             * @enum {string}
             */
            currency: "usd";
            /**
             * @description Micro-dollars in a dollar
             * @enum {number}
             */
            microsPerDollar: 1000000;
            /** @description Free usage a month, on every plan, in micro-dollars (1 USD = 1,000,000) */
            monthlyCreditMicros: number;
            /** @description Every unit */
            units: components["schemas"]["UnitPrice"][];
        };
        UnitPrice: {
            /**
             * @description The unit
             * @enum {string}
             */
            unit: "image_embedded" | "video_second" | "image_annotated" | "criteria_image" | "search" | "storage_mb_day";
            /** @description Price of one, in micro-dollars (1 USD = 1,000,000) */
            priceMicros: number;
            /** @description The price as it is told to people */
            told: {
                /** @description How many */
                quantity: number;
                /**
                 * @description What so many are called
                 * @example 1,000 images
                 */
                name: string;
                /** @description What so many cost, in micro-dollars (1 USD = 1,000,000) */
                priceMicros: number;
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProjects: {
        parameters: {
            query?: {
                /** @description Opaque cursor from the page before; absent for the first page */
                cursor?: string;
                /** @description Rows a page, 1 to 100 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of projects */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectPage"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createProject: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the call safe to repeat for 24 hours: the same key with the same body answers what the first call answered, with `idempotency-replayed: true`. Another body with the same key is refused. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectInput"];
            };
        };
        responses: {
            /** @description The new project */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but refused; `code` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the project */
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renameProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the project */
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectInput"];
            };
        };
        responses: {
            /** @description The renamed project */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAssets: {
        parameters: {
            query?: {
                /** @description Opaque cursor from the page before; absent for the first page */
                cursor?: string;
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description Id of the project */
                projectId?: string;
                /** @description Only images or only videos */
                kind?: "image" | "video";
                /** @description Only assets in this state */
                state?: "uploading" | "processing" | "ready" | "failed";
                /** @description Part of the file name, any case */
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of assets */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetPage"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createAsset: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the call safe to repeat for 24 hours: the same key with the same body answers what the first call answered, with `idempotency-replayed: true`. Another body with the same key is refused. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssetInput"];
            };
        };
        responses: {
            /** @description The project already holds this file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetCreated"];
                };
            };
            /** @description The upload may begin */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetCreated"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A spend limit leaves no room for it; `detail` names the limit */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but refused; `code` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAsset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the asset */
                assetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The asset */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetDetail"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAsset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the asset */
                assetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the asset */
                assetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All parts with fresh addresses */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    completeAsset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the asset */
                assetId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssetCompleteInput"];
            };
        };
        responses: {
            /** @description The asset, now processing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Asset"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFrames: {
        parameters: {
            query?: {
                /** @description Opaque cursor from the page before; absent for the first page */
                cursor?: string;
                /** @description Rows a page, 1 to 100 */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Id of the asset */
                assetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of frames */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FramePage"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFrame: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the frame */
                frameId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The frame */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Frame"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRegions: {
        parameters: {
            query?: {
                /** @description Opaque cursor from the page before; absent for the first page */
                cursor?: string;
                /** @description Rows a page, 1 to 100 */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Id of the frame */
                frameId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of regions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionPage"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createRegion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the call safe to repeat for 24 hours: the same key with the same body answers what the first call answered, with `idempotency-replayed: true`. Another body with the same key is refused. */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of the frame */
                frameId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegionInput"];
            };
        };
        responses: {
            /** @description The new region */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Region"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but refused; `code` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRegion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the region */
                regionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The region */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Region"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteRegion: {
        parameters: {
            query: {
                /** @description The version that was looked at; another one answers 409 `version_conflict` */
                version: number;
            };
            header?: never;
            path: {
                /** @description Id of the region */
                regionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken away */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeRegion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the call safe to repeat for 24 hours: the same key with the same body answers what the first call answered, with `idempotency-replayed: true`. Another body with the same key is refused. */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of the region */
                regionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegionChange"];
            };
        };
        responses: {
            /** @description The region in its new version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Region"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but refused; `code` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSearches: {
        parameters: {
            query?: {
                /** @description Opaque cursor from the page before; absent for the first page */
                cursor?: string;
                /** @description Rows a page, 1 to 100 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the history */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchHistoryPage"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createSearch: {
        parameters: {
            query?: {
                /** @description Rows a page, 1 to 100 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchInput"];
            };
        };
        responses: {
            /** @description The first page */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchResult"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createSearchByImage: {
        parameters: {
            query?: {
                /** @description Rows a page, 1 to 100 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description A photo, at most 20000000 bytes
                     */
                    image: string;
                    /**
                     * @description A SearchFilter as JSON
                     * @example {"kind":"image"}
                     */
                    filter?: string;
                };
            };
        };
        responses: {
            /** @description The first page */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchResult"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSearch: {
        parameters: {
            query?: {
                /** @description Opaque cursor from the page before; absent for the first page */
                cursor?: string;
                /** @description Rows a page, 1 to 100 */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Id of the search */
                searchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of hits */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchResult"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportLabels: {
        parameters: {
            query?: {
                /** @description Only labels that are for this project */
                projectId?: string;
                /** @description Only these labels, ids with commas between; that of a merged label finds what it was merged into */
                ids?: string;
                /** @description Whether archived labels are in the file */
                archived?: "exclude" | "include" | "only";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line a label, after a line of column names */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importLabels: {
        parameters: {
            query?: {
                /** @description Digest that the dry run answered: apply exactly what it reported. Without it nothing is written */
                digest?: string;
            };
            header?: {
                /** @description Makes the call safe to repeat for 24 hours: the same key with the same body answers what the first call answered, with `idempotency-replayed: true`. Another body with the same key is refused. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description What it does, or did */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelImport"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but refused; `code` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLabels: {
        parameters: {
            query?: {
                /** @description Opaque cursor from the page before; absent for the first page */
                cursor?: string;
                /** @description Rows a page, 1 to 500 */
                limit?: number;
                /** @description Only labels with this in their name, a synonym in any language, or the name of a label merged into them */
                text?: string;
                /** @description Only labels that are for this project */
                projectId?: string;
                /** @description Whether archived labels are in the list */
                archived?: "exclude" | "include" | "only";
                /** @description Only these labels, ids with commas between; that of a merged label finds what it was merged into */
                ids?: string;
                /** @description Newest, by name, or most frames first */
                sort?: "newest" | "name" | "usage";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of labels */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelPage"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createLabel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the call safe to repeat for 24 hours: the same key with the same body answers what the first call answered, with `idempotency-replayed: true`. Another body with the same key is refused. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LabelInput"];
            };
        };
        responses: {
            /** @description The new label */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Label"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but refused; `code` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLabel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the label */
                labelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The label */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Label"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteLabel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the label */
                labelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editLabel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the call safe to repeat for 24 hours: the same key with the same body answers what the first call answered, with `idempotency-replayed: true`. Another body with the same key is refused. */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of the label */
                labelId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LabelChange"];
            };
        };
        responses: {
            /** @description The label in its new version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Label"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but refused; `code` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLabelVersions: {
        parameters: {
            query?: {
                /** @description Opaque cursor from the page before; absent for the first page */
                cursor?: string;
                /** @description Rows a page, 1 to 100 */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Id of the label */
                labelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of versions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelVersionPage"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLabelEvents: {
        parameters: {
            query?: {
                /** @description Opaque cursor from the page before; absent for the first page */
                cursor?: string;
                /** @description Rows a page, 1 to 100 */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Id of the label */
                labelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the history */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelEventPage"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLabelUsage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the label */
                labelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelUsage"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLabelFrames: {
        parameters: {
            query?: {
                /** @description Opaque cursor from the page before; absent for the first page */
                cursor?: string;
                /** @description Rows a page, 1 to 100 */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Id of the label */
                labelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of frames */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelFramePage"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addLabelToFrames: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the label */
                labelId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LabelFramesInput"];
            };
        };
        responses: {
            /** @description The label with its new count */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Label"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeLabelFromFrames: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the label */
                labelId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LabelFramesInput"];
            };
        };
        responses: {
            /** @description The label with its new count */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Label"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    archiveLabel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the label */
                labelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The label */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Label"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreLabel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the label */
                labelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The label */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Label"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewLabelMerge: {
        parameters: {
            query: {
                /** @description The label that stays */
                intoLabelId: string;
            };
            header?: never;
            path: {
                /** @description Id of the label */
                labelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelMergePreview"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mergeLabel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the call safe to repeat for 24 hours: the same key with the same body answers what the first call answered, with `idempotency-replayed: true`. Another body with the same key is refused. */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of the label */
                labelId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LabelMergeInput"];
            };
        };
        responses: {
            /** @description The label that stays */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Label"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but refused; `code` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unmergeLabel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the label */
                labelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The label that came back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Label"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    splitLabel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the call safe to repeat for 24 hours: the same key with the same body answers what the first call answered, with `idempotency-replayed: true`. Another body with the same key is refused. */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of the label */
                labelId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LabelSplitInput"];
            };
        };
        responses: {
            /** @description The label and the new ones */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelSplit"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but refused; `code` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listJobs: {
        parameters: {
            query?: {
                /** @description Opaque cursor from the page before; absent for the first page */
                cursor?: string;
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description Only jobs in this state */
                state?: "queued" | "running" | "succeeded" | "partially_succeeded" | "failed" | "canceled";
                /** @description Only jobs of this kind */
                task?: "ingest" | "annotate" | "criteria" | "export" | "import" | "selftest";
                /** @description Id of the asset */
                assetId?: string;
                /** @description Id of the project */
                projectId?: string;
                /** @description Only jobs asked for at or after this instant */
                createdFrom?: string;
                /** @description Only jobs asked for before this instant */
                createdBefore?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of jobs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobPage"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the call safe to repeat for 24 hours: the same key with the same body answers what the first call answered, with `idempotency-replayed: true`. Another body with the same key is refused. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobRequest"];
            };
        };
        responses: {
            /** @description The queued job */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A spend limit leaves no room for it; `detail` names the limit */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but refused; `code` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewJob: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobRequest"];
            };
        };
        responses: {
            /** @description The price */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobEstimate"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createJobs: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the call safe to repeat for 24 hours: the same key with the same body answers what the first call answered, with `idempotency-replayed: true`. Another body with the same key is refused. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkJobRequest"];
            };
        };
        responses: {
            /** @description A result for each */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkJobResult"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but refused; `code` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelJobs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkJobIds"];
            };
        };
        responses: {
            /** @description A result for each */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkJobResult"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryJobs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkJobIds"];
            };
        };
        responses: {
            /** @description A result for each */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkJobResult"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    streamJobEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the last event that was heard: the stream goes on from there. Browsers send it by themselves */
                "last-event-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A stream of events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the job */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    streamOneJobEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the last event that was heard: the stream goes on from there. Browsers send it by themselves */
                "last-event-id"?: string;
            };
            path: {
                /** @description Id of the job */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A stream of events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listJobErrors: {
        parameters: {
            query?: {
                /** @description Opaque cursor from the page before; absent for the first page */
                cursor?: string;
                /** @description Rows a page, 1 to 100 */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Id of the job */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of item errors */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobItemErrorPage"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getJobResult: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the job */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What it came to */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobResult"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the job */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job as it stands now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the job */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job, queued again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRubrics: {
        parameters: {
            query?: {
                /** @description Opaque cursor from the page before; absent for the first page */
                cursor?: string;
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description Only rubrics with this in their name */
                text?: string;
                /** @description Whether archived rubrics are in the list */
                archived?: "exclude" | "include" | "only";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of rubrics */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RubricPage"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createRubric: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the call safe to repeat for 24 hours: the same key with the same body answers what the first call answered, with `idempotency-replayed: true`. Another body with the same key is refused. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RubricInput"];
            };
        };
        responses: {
            /** @description The new rubric */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rubric"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but refused; `code` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tryRubric: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RubricTrial"];
            };
        };
        responses: {
            /** @description The patterns */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RubricTrialResult"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRubricTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A content for a new rubric */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RubricContent"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRubric: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the rubric */
                rubricId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rubric */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rubric"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editRubric: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the call safe to repeat for 24 hours: the same key with the same body answers what the first call answered, with `idempotency-replayed: true`. Another body with the same key is refused. */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of the rubric */
                rubricId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RubricChange"];
            };
        };
        responses: {
            /** @description The rubric as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rubric"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but refused; `code` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    archiveRubric: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the rubric */
                rubricId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rubric */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rubric"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreRubric: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the rubric */
                rubricId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rubric */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rubric"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRubricVersions: {
        parameters: {
            query?: {
                /** @description Opaque cursor from the page before; absent for the first page */
                cursor?: string;
                /** @description Rows a page, 1 to 100 */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Id of the rubric */
                rubricId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of versions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RubricVersionPage"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRubricVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the rubric */
                rubricId: string;
                /** @description Number of the version, from 1 */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RubricVersionDetail"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAssessments: {
        parameters: {
            query?: {
                /** @description Opaque cursor from the page before; absent for the first page */
                cursor?: string;
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description Id of the rubric */
                rubricId?: string;
                /** @description Only by this version of the rubric */
                rubricNumber?: number;
                /** @description Only what this job assessed */
                jobId?: string;
                /** @description Id of the project */
                projectId?: string;
                /** @description Id of the asset */
                assetId?: string;
                /** @description Id of the frame */
                frameId?: string;
                /** @description Only those in this state */
                state?: "proposed" | "accepted" | "rejected";
                /** @description Only those whose first pattern is this one; `none`: those without a pattern */
                patternId?: string;
                /** @description Only those with this answer */
                answered?: string;
                /** @description Language of the wording (BCP 47) */
                language?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of assessments */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentPage"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportAssessments: {
        parameters: {
            query: {
                /** @description Id of the rubric */
                rubricId: string;
                /** @description Only by this version of the rubric */
                rubricNumber?: number;
                /** @description Only what this job assessed */
                jobId?: string;
                /** @description Id of the project */
                projectId?: string;
                /** @description Id of the asset */
                assetId?: string;
                /** @description Id of the frame */
                frameId?: string;
                /** @description Only those in this state */
                state?: "proposed" | "accepted" | "rejected";
                /** @description Only those whose first pattern is this one; `none`: those without a pattern */
                patternId?: string;
                /** @description Only those with this answer */
                answered?: string;
                /** @description Language of the wording (BCP 47) */
                language?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line an assessment, after a line of column names */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countAssessments: {
        parameters: {
            query: {
                /** @description Id of the rubric */
                rubricId: string;
                /** @description Only by this version of the rubric */
                rubricNumber?: number;
                /** @description Only what this job assessed */
                jobId?: string;
                /** @description Id of the project */
                projectId?: string;
                /** @description Id of the asset */
                assetId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentCounts"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAssessment: {
        parameters: {
            query?: {
                /** @description Language of the wording (BCP 47) */
                language?: string;
            };
            header?: never;
            path: {
                /** @description Id of the assessment */
                assessmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The assessment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeAssessment: {
        parameters: {
            query?: {
                /** @description Language of the wording (BCP 47) */
                language?: string;
            };
            header?: {
                /** @description Makes the call safe to repeat for 24 hours: the same key with the same body answers what the first call answered, with `idempotency-replayed: true`. Another body with the same key is refused. */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of the assessment */
                assessmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssessmentChange"];
            };
        };
        responses: {
            /** @description The assessment in its new version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but refused; `code` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getModelAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the modelAnswer */
                modelAnswerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelAnswer"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listVerdicts: {
        parameters: {
            query?: {
                /** @description Opaque cursor from the page before; absent for the first page */
                cursor?: string;
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description Id of the project */
                projectId?: string;
                /** @description Id of the job */
                jobId?: string;
                /** @description Only verdicts about this asset, its frames and what is on them */
                assetId?: string;
                /** @description Only verdicts of this kind of work */
                task?: "ingest" | "annotate" | "criteria" | "export" | "import" | "selftest";
                /** @description Only verdicts with this decision */
                decision?: "accepted" | "needs_review" | "rejected";
                /** @description Only verdicts about the very thing with this id: a frame, region, specimen or asset */
                subject?: string;
                /** @description Only verdicts of this confidence or more; those without an answer have none */
                minConfidence?: number | null;
                /** @description Only verdicts of this confidence or less */
                maxConfidence?: number | null;
                /** @description `true`: also verdicts whose place a later one has taken */
                superseded?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of verdicts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerdictPage"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getVerdict: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the verdict */
                verdictId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The verdict */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verdict"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayVerdict: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the verdict */
                verdictId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stored and recomputed decision */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerdictReplay"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReviewItems: {
        parameters: {
            query?: {
                /** @description Opaque cursor from the page before; absent for the first page */
                cursor?: string;
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description Id of the project */
                projectId?: string;
                /** @description Only verdicts of this job */
                jobId?: string;
                /** @description Id of the asset */
                assetId?: string;
                /** @description Only this label and those merged into it */
                labelId?: string;
                /** @description Only this kind of work */
                task?: "ingest" | "annotate" | "criteria" | "export" | "import" | "selftest";
                /** @description As the item tells it */
                reason?: "low_confidence" | "no_rule" | "no_answer" | "new_label" | "model_disagreement" | "audit" | "reported";
                /** @description Only items of this cluster */
                cluster?: string;
                /** @description Only items of this tier of confidence; those without an answer are `unsure` */
                tier?: "sure" | "likely" | "unsure";
                /** @description Only items for the caller, or for nobody in particular */
                assignee?: "me" | "nobody";
                /** @description Only items that somebody passed on, or only others */
                escalated?: "true" | "false";
                /** @description Only items that should have been decided by now */
                due?: "overdue";
                /** @description Open ones, those that come first at the top; decided ones newest first */
                state?: "open" | "decided" | "withdrawn";
                /** @description Only items that came to this */
                outcome?: "accepted" | "corrected" | "rejected" | "cant_tell";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of items */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewItemPage"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    claimReviewItems: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewClaim"];
            };
        };
        responses: {
            /** @description The items, and how many are left */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimedReviewItems"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releaseReviewItems: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewRelease"];
            };
        };
        responses: {
            /** @description They are free again */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideReviewItems: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the call safe to repeat for 24 hours: the same key with the same body answers what the first call answered, with `idempotency-replayed: true`. Another body with the same key is refused. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewDecisionOfMany"];
            };
        };
        responses: {
            /** @description What was decided */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedReviewItems"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but refused; `code` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReviewItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the reviewItem */
                itemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The item */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewItem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeReviewItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the reviewItem */
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewItemChange"];
            };
        };
        responses: {
            /** @description The item */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewItem"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideReviewItem: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the call safe to repeat for 24 hours: the same key with the same body answers what the first call answered, with `idempotency-replayed: true`. Another body with the same key is refused. */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of the reviewItem */
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewDecision"];
            };
        };
        responses: {
            /** @description The item, and what was noted */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedReviewItem"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but refused; `code` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReviews: {
        parameters: {
            query?: {
                /** @description Opaque cursor from the page before; absent for the first page */
                cursor?: string;
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description `true`: the caller's own actions alone */
                mine?: "true" | "false";
                /** @description Id of the reviewItem */
                itemId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the log */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewPage"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undoReview: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the call safe to repeat for 24 hours: the same key with the same body answers what the first call answered, with `idempotency-replayed: true`. Another body with the same key is refused. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewUndo"];
            };
        };
        responses: {
            /** @description What waits again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndoneReview"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but refused; `code` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReviewStats: {
        parameters: {
            query?: {
                /** @description Id of the project */
                projectId?: string;
                /** @description Only verdicts of this job */
                jobId?: string;
                /** @description Id of the asset */
                assetId?: string;
                /** @description Only this label and those merged into it */
                labelId?: string;
                /** @description Only this kind of work */
                task?: "ingest" | "annotate" | "criteria" | "export" | "import" | "selftest";
                /** @description As the item tells it */
                reason?: "low_confidence" | "no_rule" | "no_answer" | "new_label" | "model_disagreement" | "audit" | "reported";
                /** @description Only items of this cluster */
                cluster?: string;
                /** @description Only items of this tier of confidence; those without an answer are `unsure` */
                tier?: "sure" | "likely" | "unsure";
                /** @description Only items for the caller, or for nobody in particular */
                assignee?: "me" | "nobody";
                /** @description Only items that somebody passed on, or only others */
                escalated?: "true" | "false";
                /** @description Only items that should have been decided by now */
                due?: "overdue";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewStats"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReviewSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The settings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewSettings"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeReviewSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewSettingsInput"];
            };
        };
        responses: {
            /** @description The settings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewSettings"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportVerdict: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the call safe to repeat for 24 hours: the same key with the same body answers what the first call answered, with `idempotency-replayed: true`. Another body with the same key is refused. */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of the verdict */
                verdictId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerdictReport"];
            };
        };
        responses: {
            /** @description The item that waits */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewItem"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but refused; `code` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCertificateGoals: {
        parameters: {
            query?: {
                /** @description Opaque cursor from the page before; absent for the first page */
                cursor?: string;
                /** @description Rows a page, 1 to 100 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of goals */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateGoalPage"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCertificateGoal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the call safe to repeat for 24 hours: the same key with the same body answers what the first call answered, with `idempotency-replayed: true`. Another body with the same key is refused. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CertificateGoalInput"];
            };
        };
        responses: {
            /** @description The new goal */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateGoal"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but refused; `code` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCertificateGoal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the certificateGoal */
                goalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The goal */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateGoal"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    archiveCertificateGoal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the certificateGoal */
                goalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Given up */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeCertificateGoal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the call safe to repeat for 24 hours: the same key with the same body answers what the first call answered, with `idempotency-replayed: true`. Another body with the same key is refused. */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of the certificateGoal */
                goalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CertificateGoalChange"];
            };
        };
        responses: {
            /** @description The goal in its new version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateGoal"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but refused; `code` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCertificateCurve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the certificateGoal */
                goalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Coverage against alpha */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateCurve"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCertificates: {
        parameters: {
            query?: {
                /** @description Opaque cursor from the page before; absent for the first page */
                cursor?: string;
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description Id of the certificateGoal */
                goalId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of certificates */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificatePage"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suspendCertificate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the call safe to repeat for 24 hours: the same key with the same body answers what the first call answered, with `idempotency-replayed: true`. Another body with the same key is refused. */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of the certificate */
                certificateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The suspended certificate */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certificate"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but refused; `code` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listExports: {
        parameters: {
            query?: {
                /** @description Opaque cursor from the page before; absent for the first page */
                cursor?: string;
                /** @description Rows a page, 1 to 100 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of exports */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportPage"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createExport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the call safe to repeat for 24 hours: the same key with the same body answers what the first call answered, with `idempotency-replayed: true`. Another body with the same key is refused. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportInput"];
            };
        };
        responses: {
            /** @description The export, queued */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but refused; `code` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the export */
                exportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The export */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportDetail"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImports: {
        parameters: {
            query?: {
                /** @description Opaque cursor from the page before; absent for the first page */
                cursor?: string;
                /** @description Rows a page, 1 to 100 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of imports */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPage"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createImport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportInput"];
            };
        };
        responses: {
            /** @description The file may be put */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportCreated"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the import */
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDetail"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the import */
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import, now checking */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but refused; `code` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    applyImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the import */
                importId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportApply"];
            };
        };
        responses: {
            /** @description The import, now applying */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readModels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The models and the fleet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Models"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMembers: {
        parameters: {
            query?: {
                /** @description Opaque cursor from the page before; absent for the first page */
                cursor?: string;
                /** @description Rows a page, 1 to 100 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of members */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberPage"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the member */
                memberId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeMemberRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the member */
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberRoleInput"];
            };
        };
        responses: {
            /** @description The member with the new role */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                /** @description Opaque cursor from the page before; absent for the first page */
                cursor?: string;
                /** @description Rows a page, 1 to 100 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of invitations */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationPage"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the call safe to repeat for 24 hours: the same key with the same body answers what the first call answered, with `idempotency-replayed: true`. Another body with the same key is refused. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationInput"];
            };
        };
        responses: {
            /** @description The invitation */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but refused; `code` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the invitation */
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Withdrawn */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                /** @description Opaque cursor from the page before; absent for the first page */
                cursor?: string;
                /** @description Rows a page, 1 to 100 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of API keys */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyPage"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyInput"];
            };
        };
        responses: {
            /** @description The new key and its secret */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyCreated"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the apiKey */
                apiKeyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the apiKey */
                apiKeyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyPatch"];
            };
        };
        responses: {
            /** @description The changed key */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the apiKey */
                apiKeyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyRotation"];
            };
        };
        responses: {
            /** @description The key and its new secret */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyCreated"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditEntries: {
        parameters: {
            query?: {
                /** @description Opaque cursor from the page before; absent for the first page */
                cursor?: string;
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description Only what such an actor did */
                actorKind?: "user" | "apiKey" | "runner" | "system";
                /** @description Only what this person (`user_…`) or API key (`key_…`) did */
                actorId?: string;
                /** @description Only this action */
                action?: "organization.created" | "organization.renamed" | "member.joined" | "member.left" | "member.role_changed" | "member.removed" | "invitation.created" | "invitation.renewed" | "invitation.withdrawn" | "invitation.declined" | "account.signed_in" | "account.signed_out" | "account.sessions_ended" | "account.organization_entered" | "account.password_changed" | "account.password_reset" | "account.two_factor_enabled" | "account.two_factor_disabled" | "account.backup_codes_renewed" | "account.passkey_added" | "account.passkey_removed" | "account.renamed" | "api_key.created" | "api_key.changed" | "api_key.rotated" | "api_key.revoked" | "api_key.leaked" | "project.created" | "project.renamed" | "project.deleted" | "asset.deleted" | "label.created" | "label.changed" | "label.merged" | "label.unmerged" | "label.split" | "label.archived" | "label.restored" | "label.deleted" | "label.imported" | "label.added_to_frames" | "label.removed_from_frames" | "review.bulk_decided" | "review.undone" | "review.settings_changed" | "certificate.goal_created" | "certificate.goal_changed" | "certificate.goal_archived" | "certificate.issued" | "certificate.suspended" | "rubric.created" | "rubric.changed" | "rubric.archived" | "rubric.restored" | "assessment.changed" | "region.created" | "region.changed" | "region.deleted" | "job.canceled" | "job.retried" | "export.created" | "import.applied" | "endpoint.created" | "endpoint.changed" | "endpoint.deleted" | "endpoint.secret_rotated" | "endpoint.disabled" | "endpoint.enabled" | "endpoint.replayed" | "limit.changed" | "plan.changed" | "billing.checkout_started" | "billing.portal_opened";
                /** @description Only actions about this, the part before the dot */
                noun?: "organization" | "member" | "invitation" | "account" | "api_key" | "project" | "asset" | "label" | "review" | "certificate" | "rubric" | "assessment" | "region" | "job" | "export" | "import" | "endpoint" | "limit" | "plan" | "billing";
                /** @description Only what was done to such things */
                subjectKind?: "organization" | "member" | "invitation" | "user" | "apiKey" | "project" | "asset" | "label" | "reviewItem" | "reviewSetting" | "certificateGoal" | "certificate" | "rubric" | "assessment" | "region" | "job" | "export" | "import" | "endpoint" | "limit" | "plan";
                /** @description Only what was done to the thing with this id */
                subjectId?: string;
                /** @description Only entries at or after this time (UTC) */
                from?: string;
                /** @description Only entries before this time (UTC) */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entries */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportAuditEntries: {
        parameters: {
            query?: {
                /** @description Only what such an actor did */
                actorKind?: "user" | "apiKey" | "runner" | "system";
                /** @description Only what this person (`user_…`) or API key (`key_…`) did */
                actorId?: string;
                /** @description Only this action */
                action?: "organization.created" | "organization.renamed" | "member.joined" | "member.left" | "member.role_changed" | "member.removed" | "invitation.created" | "invitation.renewed" | "invitation.withdrawn" | "invitation.declined" | "account.signed_in" | "account.signed_out" | "account.sessions_ended" | "account.organization_entered" | "account.password_changed" | "account.password_reset" | "account.two_factor_enabled" | "account.two_factor_disabled" | "account.backup_codes_renewed" | "account.passkey_added" | "account.passkey_removed" | "account.renamed" | "api_key.created" | "api_key.changed" | "api_key.rotated" | "api_key.revoked" | "api_key.leaked" | "project.created" | "project.renamed" | "project.deleted" | "asset.deleted" | "label.created" | "label.changed" | "label.merged" | "label.unmerged" | "label.split" | "label.archived" | "label.restored" | "label.deleted" | "label.imported" | "label.added_to_frames" | "label.removed_from_frames" | "review.bulk_decided" | "review.undone" | "review.settings_changed" | "certificate.goal_created" | "certificate.goal_changed" | "certificate.goal_archived" | "certificate.issued" | "certificate.suspended" | "rubric.created" | "rubric.changed" | "rubric.archived" | "rubric.restored" | "assessment.changed" | "region.created" | "region.changed" | "region.deleted" | "job.canceled" | "job.retried" | "export.created" | "import.applied" | "endpoint.created" | "endpoint.changed" | "endpoint.deleted" | "endpoint.secret_rotated" | "endpoint.disabled" | "endpoint.enabled" | "endpoint.replayed" | "limit.changed" | "plan.changed" | "billing.checkout_started" | "billing.portal_opened";
                /** @description Only actions about this, the part before the dot */
                noun?: "organization" | "member" | "invitation" | "account" | "api_key" | "project" | "asset" | "label" | "review" | "certificate" | "rubric" | "assessment" | "region" | "job" | "export" | "import" | "endpoint" | "limit" | "plan" | "billing";
                /** @description Only what was done to such things */
                subjectKind?: "organization" | "member" | "invitation" | "user" | "apiKey" | "project" | "asset" | "label" | "reviewItem" | "reviewSetting" | "certificateGoal" | "certificate" | "rubric" | "assessment" | "region" | "job" | "export" | "import" | "endpoint" | "limit" | "plan";
                /** @description Only what was done to the thing with this id */
                subjectId?: string;
                /** @description Only entries at or after this time (UTC) */
                from?: string;
                /** @description Only entries before this time (UTC) */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line an entry, after a line of column names */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readBilling: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan and what it costs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Billing"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startCheckout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where to go */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingPage"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part of the service does not answer just now; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openBillingPortal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where to go */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingPage"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part of the service does not answer just now; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInvoices: {
        parameters: {
            query?: {
                /** @description Opaque cursor from the page before; absent for the first page */
                cursor?: string;
                /** @description Rows a page, 1 to 100 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of invoices */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoicePage"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part of the service does not answer just now; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readReconciliation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newest comparison */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationList"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhookEndpoints: {
        parameters: {
            query?: {
                /** @description Opaque cursor from the page before; absent for the first page */
                cursor?: string;
                /** @description Rows a page, 1 to 100 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of endpoints */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointPage"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEndpointInput"];
            };
        };
        responses: {
            /** @description The new endpoint and its secret */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointSecret"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the webhookEndpoint */
                webhookEndpointId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the webhookEndpoint */
                webhookEndpointId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the webhookEndpoint */
                webhookEndpointId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEndpointChange"];
            };
        };
        responses: {
            /** @description The endpoint as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the webhookEndpoint */
                webhookEndpointId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookSecretRotation"];
            };
        };
        responses: {
            /** @description The endpoint and its new secret */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointSecret"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pingWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the webhookEndpoint */
                webhookEndpointId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery, on its way */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                /** @description Opaque cursor from the page before; absent for the first page */
                cursor?: string;
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description Only deliveries in this state */
                state?: "pending" | "delivered" | "failed" | "skipped";
                /** @description Only deliveries of this event */
                eventType?: "asset.ready" | "asset.failed" | "job.succeeded" | "job.partially_succeeded" | "job.failed" | "review.resolved" | "verdict.created" | "usage.threshold_reached" | "certificate.suspended" | "label.changed" | "webhook.ping";
            };
            header?: never;
            path: {
                /** @description Id of the webhookEndpoint */
                webhookEndpointId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of deliveries */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryPage"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayWebhookDeliveries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the webhookEndpoint */
                webhookEndpointId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookReplaySince"];
            };
        };
        responses: {
            /** @description How many are tried again */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookReplayed"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhookDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the webhookDelivery */
                webhookDeliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryDetail"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayWebhookDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the webhookDelivery */
                webhookDeliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery, on its way again */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsage: {
        parameters: {
            query?: {
                /** @description First day; absent: the first of this month (a UTC day, YYYY-MM-DD) */
                from?: string;
                /** @description Last day, itself included; absent: today (a UTC day, YYYY-MM-DD) */
                to?: string;
                /** @description Id of the project */
                projectId?: string;
                /** @description Id of the apiKey */
                apiKeyId?: string;
                /** @description Id of the job */
                jobId?: string;
                /** @description Only usage of this kind of job */
                task?: "ingest" | "annotate" | "criteria" | "export" | "import" | "selftest";
                /** @description Only this unit */
                unit?: "image_embedded" | "video_second" | "image_annotated" | "criteria_image" | "search" | "storage_mb_day";
                /** @description One to three of day, project, key, task, unit, with commas between */
                groupBy?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Usage by group */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageReport"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsageSummary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The month so far */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageSummary"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLedgerEntries: {
        parameters: {
            query?: {
                /** @description Opaque cursor from the page before; absent for the first page */
                cursor?: string;
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description First day; absent: the first of this month (a UTC day, YYYY-MM-DD) */
                from?: string;
                /** @description Last day, itself included; absent: today (a UTC day, YYYY-MM-DD) */
                to?: string;
                /** @description Id of the project */
                projectId?: string;
                /** @description Id of the apiKey */
                apiKeyId?: string;
                /** @description Id of the job */
                jobId?: string;
                /** @description Only usage of this kind of job */
                task?: "ingest" | "annotate" | "criteria" | "export" | "import" | "selftest";
                /** @description Only this unit */
                unit?: "image_embedded" | "video_second" | "image_annotated" | "criteria_image" | "search" | "storage_mb_day";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entries */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerEntryPage"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listJobUsage: {
        parameters: {
            query?: {
                /** @description Opaque cursor from the page before; absent for the first page */
                cursor?: string;
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description First day; absent: the first of this month (a UTC day, YYYY-MM-DD) */
                from?: string;
                /** @description Last day, itself included; absent: today (a UTC day, YYYY-MM-DD) */
                to?: string;
                /** @description Id of the project */
                projectId?: string;
                /** @description Id of the apiKey */
                apiKeyId?: string;
                /** @description Id of the job */
                jobId?: string;
                /** @description Only usage of this kind of job */
                task?: "ingest" | "annotate" | "criteria" | "export" | "import" | "selftest";
                /** @description Only this unit */
                unit?: "image_embedded" | "video_second" | "image_annotated" | "criteria_image" | "search" | "storage_mb_day";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of jobs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobUsagePage"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadUsage: {
        parameters: {
            query?: {
                /** @description First day; absent: the first of this month (a UTC day, YYYY-MM-DD) */
                from?: string;
                /** @description Last day, itself included; absent: today (a UTC day, YYYY-MM-DD) */
                to?: string;
                /** @description Id of the project */
                projectId?: string;
                /** @description Id of the apiKey */
                apiKeyId?: string;
                /** @description Id of the job */
                jobId?: string;
                /** @description Only usage of this kind of job */
                task?: "ingest" | "annotate" | "criteria" | "export" | "import" | "selftest";
                /** @description Only this unit */
                unit?: "image_embedded" | "video_second" | "image_annotated" | "criteria_image" | "search" | "storage_mb_day";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entries */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSpendLimits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The limits */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpendLimits"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setSpendLimits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SpendLimitsInput"];
            };
        };
        responses: {
            /** @description The limits as they are now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpendLimits"];
                };
            };
            /** @description The input is not valid; `fields` says where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing in this organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPrices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The prices */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceTable"];
                };
            };
            /** @description No credentials, or none that work */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `retry-after` says, in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    onAssetReady: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the event, the same at every try: handle each once */
                "webhook-id": string;
                /** @description When this try was made, in seconds since 1970; refuse what is older than five minutes */
                "webhook-timestamp": string;
                /** @description Standard Webhooks signatures (`v1,…`), one for each secret, separated by spaces */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssetReadyEvent"];
            };
        };
        responses: {
            /** @description Taken */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No more events are wanted */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onAssetFailed: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the event, the same at every try: handle each once */
                "webhook-id": string;
                /** @description When this try was made, in seconds since 1970; refuse what is older than five minutes */
                "webhook-timestamp": string;
                /** @description Standard Webhooks signatures (`v1,…`), one for each secret, separated by spaces */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssetFailedEvent"];
            };
        };
        responses: {
            /** @description Taken */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No more events are wanted */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onJobSucceeded: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the event, the same at every try: handle each once */
                "webhook-id": string;
                /** @description When this try was made, in seconds since 1970; refuse what is older than five minutes */
                "webhook-timestamp": string;
                /** @description Standard Webhooks signatures (`v1,…`), one for each secret, separated by spaces */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobSucceededEvent"];
            };
        };
        responses: {
            /** @description Taken */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No more events are wanted */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onJobPartiallySucceeded: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the event, the same at every try: handle each once */
                "webhook-id": string;
                /** @description When this try was made, in seconds since 1970; refuse what is older than five minutes */
                "webhook-timestamp": string;
                /** @description Standard Webhooks signatures (`v1,…`), one for each secret, separated by spaces */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobPartiallySucceededEvent"];
            };
        };
        responses: {
            /** @description Taken */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No more events are wanted */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onJobFailed: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the event, the same at every try: handle each once */
                "webhook-id": string;
                /** @description When this try was made, in seconds since 1970; refuse what is older than five minutes */
                "webhook-timestamp": string;
                /** @description Standard Webhooks signatures (`v1,…`), one for each secret, separated by spaces */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobFailedEvent"];
            };
        };
        responses: {
            /** @description Taken */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No more events are wanted */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onReviewResolved: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the event, the same at every try: handle each once */
                "webhook-id": string;
                /** @description When this try was made, in seconds since 1970; refuse what is older than five minutes */
                "webhook-timestamp": string;
                /** @description Standard Webhooks signatures (`v1,…`), one for each secret, separated by spaces */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewResolvedEvent"];
            };
        };
        responses: {
            /** @description Taken */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No more events are wanted */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onVerdictCreated: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the event, the same at every try: handle each once */
                "webhook-id": string;
                /** @description When this try was made, in seconds since 1970; refuse what is older than five minutes */
                "webhook-timestamp": string;
                /** @description Standard Webhooks signatures (`v1,…`), one for each secret, separated by spaces */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerdictCreatedEvent"];
            };
        };
        responses: {
            /** @description Taken */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No more events are wanted */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onUsageThresholdReached: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the event, the same at every try: handle each once */
                "webhook-id": string;
                /** @description When this try was made, in seconds since 1970; refuse what is older than five minutes */
                "webhook-timestamp": string;
                /** @description Standard Webhooks signatures (`v1,…`), one for each secret, separated by spaces */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UsageThresholdReachedEvent"];
            };
        };
        responses: {
            /** @description Taken */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No more events are wanted */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onCertificateSuspended: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the event, the same at every try: handle each once */
                "webhook-id": string;
                /** @description When this try was made, in seconds since 1970; refuse what is older than five minutes */
                "webhook-timestamp": string;
                /** @description Standard Webhooks signatures (`v1,…`), one for each secret, separated by spaces */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CertificateSuspendedEvent"];
            };
        };
        responses: {
            /** @description Taken */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No more events are wanted */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onLabelChanged: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the event, the same at every try: handle each once */
                "webhook-id": string;
                /** @description When this try was made, in seconds since 1970; refuse what is older than five minutes */
                "webhook-timestamp": string;
                /** @description Standard Webhooks signatures (`v1,…`), one for each secret, separated by spaces */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LabelChangedEvent"];
            };
        };
        responses: {
            /** @description Taken */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No more events are wanted */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onWebhookPing: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the event, the same at every try: handle each once */
                "webhook-id": string;
                /** @description When this try was made, in seconds since 1970; refuse what is older than five minutes */
                "webhook-timestamp": string;
                /** @description Standard Webhooks signatures (`v1,…`), one for each secret, separated by spaces */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookPingEvent"];
            };
        };
        responses: {
            /** @description Taken */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No more events are wanted */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
