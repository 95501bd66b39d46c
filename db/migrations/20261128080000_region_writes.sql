-- People draw, change and take away regions. Which frame a region is on, who drew it and what verdict is behind it never change.
grant insert, delete on region to kensa_app;
grant update (label_id, x, y, width, height, outline, state, version, changed_by, changed_at) on region to kensa_app;
