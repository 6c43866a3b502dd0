import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { RoadmapDocument } from '@waymark/plugin-waymark-common';
import { ReactNode } from 'react';
import { Age } from '../../components/Age';
import { Definition } from '../../components/Definition';
import { OwnerList } from '../../components/OwnerList';
import { waymarkTranslationRef } from '../../translation';
import { boxesOutsidePhases } from '../model/boxesOutsidePhases';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 2),
      margin: 0,
      color: theme.palette.text.secondary,
    },
    entry: { display: 'flex', gap: theme.spacing(0.5), minWidth: 0 },
    value: { margin: 0, overflowWrap: 'anywhere' },
  }),
  { name: 'WaymarkDocumentMetadata' },
);

/** Where a document is, how current it is, and what it says of itself. */
export function DocumentMetadata(props: {
  document: RoadmapDocument;
  sourcePath: string;
}) {
  const { source, collectedAt, changedAt, roadmap } = props.document;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const boxes = roadmap?.checkboxes;
  const outside = roadmap ? boxesOutsidePhases(roadmap) : 0;
  return (
    <Typography component="dl" variant="body2" className={classes.root}>
      <Entry label={t('content.metadata.source')}>
        {collectedAt ? (
          <Link to={props.sourcePath}>{source.target}</Link>
        ) : (
          source.target
        )}
      </Entry>
      {collectedAt && (
        <Entry label={t('content.metadata.read')}>
          <Age time={collectedAt} />
        </Entry>
      )}
      {changedAt && (
        <Entry label={t('content.metadata.changed')}>
          <Age time={changedAt} />
        </Entry>
      )}
      {roadmap?.owner && (
        <Entry label={t('content.metadata.owner')}>
          <OwnerList owners={[roadmap.owner]} />
        </Entry>
      )}
      {roadmap?.lastUpdated && (
        <Entry label={t('content.metadata.lastUpdated')}>
          {roadmap.lastUpdated}
        </Entry>
      )}
      {roadmap?.reviewCycle && (
        <Entry label={t('content.metadata.reviewCycle')}>
          {roadmap.reviewCycle}
        </Entry>
      )}
      {roadmap?.currentVersion && (
        <Entry label={t('content.metadata.version')}>
          {roadmap.currentVersion}
        </Entry>
      )}
      {roadmap?.targets.map(({ name, text, line }) => (
        <Entry key={line} label={t('content.metadata.target', { name })}>
          {text}
        </Entry>
      ))}
      {boxes && boxes.total + boxes.inCodeFences > 0 && (
        <Entry label={t('content.metadata.boxes')}>
          <Definition text={t('content.metadata.boxesDefinition')}>
            {t('content.metadata.boxesValue', {
              done: String(boxes.done),
              total: String(boxes.total),
            })}
          </Definition>
          {outside > 0 &&
            `, ${t('content.metadata.boxesOutside', { count: outside })}`}
          {boxes.inCodeFences > 0 &&
            `, ${t('content.metadata.boxesFenced', { count: boxes.inCodeFences })}`}
        </Entry>
      )}
    </Typography>
  );
}

function Entry(props: { label: string; children: ReactNode }) {
  const classes = useStyles();
  return (
    <div className={classes.entry}>
      <dt>{props.label}:</dt>
      <dd className={classes.value}>{props.children}</dd>
    </div>
  );
}
