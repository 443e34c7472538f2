// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detailsgeneral.h"

#include "app/words/detailwords.h"
#include "app/words/words.h"
#include "ui/detailsfacts.h"
#include "ui/elidedfield.h"
#include "ui/explanationbar.h"
#include "ui/retranslation.h"

#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int kNoteGatherMs = 800;
constexpr int kFirstColumnFacts = static_cast<int>(Fact::Added); ///< long values stand there
constexpr int kTwoColumnsFrom = 110; ///< characters wide

Fact factOf(int row)
{
    return static_cast<Fact>(row);
}

} // namespace

DetailsGeneral::DetailsGeneral(const QueueHours &hours, QWidget *parent)
    : DetailsTab(parent)
    , m_hours(hours)
{
    setObjectName(u"detailsGeneral"_s);
    m_noteTimer.setSingleShot(true);
    m_noteTimer.setInterval(kNoteGatherMs);
    build();
    connect(&m_hours, &QueueHours::changed, this, &DetailsGeneral::refreshSlow);
    connect(&m_noteTimer, &QTimer::timeout, this, &DetailsGeneral::keepNote);
    connect(m_note, &QPlainTextEdit::textChanged, &m_noteTimer, qOverload<>(&QTimer::start));
    sayNowAndAnew(this, [this] {
        m_note->setAccessibleName(tr("Note"));
        m_note->setPlaceholderText(tr("A note of your own"));
    });
}

void DetailsGeneral::build()
{
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget(area);
    auto *lines = new QVBoxLayout(page);
    m_explanation = new ExplanationBar(page);
    m_slow = new QLabel(page);
    m_slow->setObjectName(u"bottleneck"_s);
    m_slow->setWordWrap(true);
    m_slow->setTextFormat(Qt::PlainText);
    m_slow->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_columns = new QHBoxLayout;
    auto *first = new QFormLayout;
    auto *second = new QFormLayout;
    for (int row = 0; row < kFactCount; ++row) {
        addRow(row, row < kFirstColumnFacts ? first : second);
    }
    m_columns->addLayout(first, 3);
    m_columns->addLayout(second, 2);
    m_columns->setAlignment(first, Qt::AlignTop);
    m_columns->setAlignment(second, Qt::AlignTop);
    m_note = new QPlainTextEdit(page);
    m_note->setObjectName(u"noteField"_s);
    m_note->setTabChangesFocus(true);
    m_note->setMaximumHeight(m_note->fontMetrics().height() * 4);
    lines->addWidget(m_explanation);
    lines->addWidget(m_slow);
    lines->addLayout(m_columns);
    lines->addWidget(m_note);
    lines->addStretch(1);
    area->setWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(area);
}

void DetailsGeneral::addRow(int row, QFormLayout *form)
{
    auto *value = new ElidedField(this);
    value->setObjectName(u"fact%1"_s.arg(row));
    if (factOf(row) == Fact::Size) {
        value->elideAtEnd();
    }
    QPalette flat = value->palette();
    flat.setBrush(QPalette::Base, Qt::NoBrush);
    value->setPalette(flat);
    auto *cell = new QWidget(this);
    auto *line = new QHBoxLayout(cell);
    line->setContentsMargins({});
    line->addWidget(value, 1);
    auto *button = new QPushButton(cell);
    button->setObjectName(u"changeFact%1"_s.arg(row));
    button->setAutoDefault(false);
    line->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, row] { ask(row); });
    auto *label = new QLabel(this);
    label->setBuddy(value);
    form->addRow(label, cell);
    sayNowAndAnew(label, [label, value, row] {
        //: before a value; %1: Folder
        label->setText(tr("%1:").arg(DetailsFacts::name(factOf(row))));
        value->setAccessibleName(DetailsFacts::name(factOf(row)));
        // Beside its label, whatever the direction of the value itself.
        value->setAlignment(
            QStyle::visualAlignment(value->layoutDirection(), Qt::AlignLeading) | Qt::AlignVCenter);
    });
    m_shown.append({ row, form, value });
}

void DetailsGeneral::setDownload(const engine::Download &download)
{
    const bool isOther = m_download.id != download.id;
    if (isOther) {
        keepNote();
        m_noteBefore.reset();
        m_detail = {};
    }
    takeNote(download.request.note, isOther);
    const QString note = m_download.request.note;
    m_download = download;
    m_download.request.note = note;
    refresh();
    if (isOther) {
        for (const Shown &shown : std::as_const(m_shown)) {
            shown.value->setCursorPosition(0);
        }
    }
}

/// What is typed and not kept yet stays in the field; all else shows what the download has, as
/// after an undo while the field has the focus.
void DetailsGeneral::takeNote(const QString &note, bool isOther)
{
    if (note == m_noteBefore) {
        return; // told before the engine had what was typed
    }
    m_noteBefore.reset();
    const bool isUnsaved = m_note->toPlainText() != m_download.request.note;
    const bool isNews = note != m_download.request.note;
    m_download.request.note = note;
    if (isOther || (isNews && !isUnsaved)) {
        const QSignalBlocker quiet(m_note);
        m_note->setPlainText(note);
    }
}

void DetailsGeneral::setDetail(const engine::RunDetail &detail)
{
    const bool isServerNews = detail.reply != m_detail.reply;
    m_detail = detail;
    if (isServerNews) {
        refresh();
    } else {
        refreshSlow();
    }
}

void DetailsGeneral::setRemedies(const QList<QAction *> &remedies)
{
    m_remedies = remedies;
    m_explanation->explain({ &m_download }, m_remedies);
}

void DetailsGeneral::setSettings(const settings::Settings &settings)
{
    m_settings = settings;
    refresh();
}

void DetailsGeneral::refreshSlow()
{
    QString text = words::bottleneckSentence(m_detail);
    if (text.isEmpty() && m_download.state == engine::DownloadState::Queued) {
        const QString wait = m_hours.wait(m_download);
        text
            = wait.isEmpty() ? words::stateText(m_download, QDateTime::currentDateTimeUtc()) : wait;
    }
    if (text != m_slow->text()) {
        m_slow->setText(text);
    }
    m_slow->setVisible(!text.isEmpty());
}

void DetailsGeneral::refresh()
{
    refreshSlow();
    m_explanation->explain({ &m_download }, m_remedies);
    for (const Shown &shown : std::as_const(m_shown)) {
        const Fact fact = factOf(shown.row);
        const QString text = DetailsFacts::value(fact, m_download, m_detail, m_settings);
        if (text != shown.value->text()) {
            const int cursor = shown.value->cursorPosition();
            shown.value->setText(text);
            shown.value->setCursorPosition(std::min<int>(cursor, static_cast<int>(text.size())));
        }
        QWidget *cell = shown.value->parentWidget();
        const QString change = DetailsFacts::change(fact, m_download);
        auto *button = cell->findChild<QPushButton *>();
        button->setText(change);
        button->setAccessibleName(change);
        button->setVisible(!change.isEmpty());
        shown.form->setRowVisible(cell, !text.isEmpty() || !change.isEmpty());
    }
    if (const int least = leastWidth(); least != m_leastWidth) {
        m_leastWidth = least;
        updateGeometry();
    }
}

void DetailsGeneral::ask(int row)
{
    const Fact fact = factOf(row);
    if (fact == Fact::Link) {
        emit linkRequested(m_download);
    } else if (fact == Fact::Name) {
        emit renameRequested(m_download);
    } else if (fact == Fact::Folder) {
        emit folderRequested(m_download);
    } else if (fact == Fact::Limit) {
        emit limitRequested(m_download);
    } else if (fact == Fact::Headers) {
        emit fieldsRequested(m_download);
    } else if (fact == Fact::Checksum) {
        emit checksumRequested(m_download);
    }
}

void DetailsGeneral::keepNote()
{
    m_noteTimer.stop();
    const QString note = m_note->toPlainText();
    if (m_download.id.isValid() && note != m_download.request.note) {
        m_noteBefore = std::exchange(m_download.request.note, note);
        emit noteEdited(m_download.id, note);
    }
}

int DetailsGeneral::leastWidth() const
{
    int width = m_explanation->minimumSizeHint().width();
    for (int column = 0; column < m_columns->count(); ++column) {
        width = std::max(width, m_columns->itemAt(column)->minimumSize().width());
    }
    const int margins = style()->pixelMetric(QStyle::PM_LayoutLeftMargin)
        + style()->pixelMetric(QStyle::PM_LayoutRightMargin);
    return width + margins + style()->pixelMetric(QStyle::PM_ScrollBarExtent);
}

QSize DetailsGeneral::minimumSizeHint() const
{
    return DetailsTab::minimumSizeHint().expandedTo({ leastWidth(), 0 });
}

void DetailsGeneral::resizeEvent(QResizeEvent *event)
{
    DetailsTab::resizeEvent(event);
    const bool isWide = width() >= kTwoColumnsFrom * fontMetrics().averageCharWidth();
    m_columns->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    alignLabels(isWide);
}

/// The values of both forms begin at one place while one form is below the other, where there is
/// room for that.
void DetailsGeneral::alignLabels(bool isWide)
{
    const auto label
        = [](const Shown &shown) { return shown.form->labelForField(shown.value->parentWidget()); };
    QHash<QFormLayout *, int> widths;
    for (const Shown &shown : m_shown) {
        label(shown)->setMinimumWidth(0);
        int &width = widths[shown.form];
        width = std::max(width, label(shown)->sizeHint().width());
    }
    const auto [least, most] = std::minmax_element(widths.cbegin(), widths.cend());
    if (isWide || leastWidth() + *most - *least > width()) {
        return;
    }
    for (const Shown &shown : m_shown) {
        label(shown)->setMinimumWidth(*most);
    }
}

/// The window may be going, and the program with it.
void DetailsGeneral::hideEvent(QHideEvent *event)
{
    keepNote();
    m_noteBefore.reset(); // what comes meanwhile is not told here
    DetailsTab::hideEvent(event);
}

void DetailsGeneral::changeEvent(QEvent *event)
{
    DetailsTab::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
}

} // namespace ui
